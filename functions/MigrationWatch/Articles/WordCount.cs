namespace MigrationWatch.Articles;

internal static class WordCount
{
    /// <summary>Runs of anything but white space.</summary>
    public static int Of(string? text)
    {
        var count = 0;
        var inside = false;
        foreach (var character in text ?? "")
        {
            var space = char.IsWhiteSpace(character);
            count += !space && !inside ? 1 : 0;
            inside = !space;
        }

        return count;
    }
}
