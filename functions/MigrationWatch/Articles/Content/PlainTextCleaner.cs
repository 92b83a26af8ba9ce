namespace MigrationWatch.Articles.Content;

/// <summary>A page already reduced to text: the same furniture taken out by what text alone shows. Holds no state.</summary>
public sealed class PlainTextCleaner
{
    /// <param name="text">Lines as they stood on the page; blocks separated by blank lines.</param>
    public ArticleText Clean(string text)
    {
        var blocks = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new ArticleText
        {
            Title = blocks.FirstOrDefault(),
            Text = string.Join("\n\n", blocks.Distinct()),
            Method = "plain",
            Reason = blocks.Length == 0 ? RejectReason.NoText : null,
        };
    }
}
