using System.Text;
using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Metadata;

/// <summary>An element's text on one line.</summary>
internal static class VisibleText
{
    public static string Of(HtmlNode node) => Collapse(node.TextContent);

    public static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                result.Append(letter);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }
}
