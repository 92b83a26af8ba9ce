using System.Text;
using System.Text.RegularExpressions;

namespace MigrationWatch.Mail.Composition;

/// <summary>A source's words in a mail of another language: marked, so that a screen reader speaks them as they are spoken.</summary>
/// <param name="own">The mail's language.</param>
/// <param name="source">The source's, BCP 47; <c>und</c> marks nothing.</param>
internal sealed partial class ForeignWords(string own, string source)
{
    private readonly bool _differs = source != own && source is not ("und" or "");

    /// <summary>For an element that is a quote as a whole; empty when there is nothing to say.</summary>
    public string Attribute => _differs ? $" lang=\"{MailHtml.Encode(source)}\"" : "";

    /// <summary>A sentence of ours, as HTML, with the words in another script than its own marked.</summary>
    public string Mark(string text)
    {
        if (!_differs)
        {
            return MailHtml.Encode(text);
        }

        var html = new StringBuilder();
        var at = 0;
        foreach (Match words in (own == "ru" ? LatinWords() : OtherWords()).Matches(text))
        {
            html.Append(Plain(text[at..words.Index])).Append($"<span{Attribute}>").Append(Plain(words.Value)).Append("</span>");
            at = words.Index + words.Length;
        }

        return html.Append(Plain(text[at..])).ToString();
    }

    /// <summary>Encoding alone: trimming the parts would swallow the blanks between them.</summary>
    private static string Plain(string part) => MailHtml.EncodePart(part);

    [GeneratedRegex(@"[A-Za-z\u00C0-\u024F]+(?:[ \-][A-Za-z\u00C0-\u024F]+)*")]
    private static partial Regex LatinWords();

    [GeneratedRegex(@"[\p{L}-[\u0000-\u024F]]+(?:[ \-][\p{L}-[\u0000-\u024F]]+)*")]
    private static partial Regex OtherWords();
}
