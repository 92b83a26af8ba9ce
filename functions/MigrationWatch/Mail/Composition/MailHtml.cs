using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MigrationWatch.Mail.Composition;

/// <summary>Publishers' text in HTML: encoded, and links only where they lead to the web.</summary>
internal static class MailHtml
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => _encoder.Encode(SubjectLine.Clean(text));

    /// <summary>A part of a line, with the blanks at its ends.</summary>
    public static string EncodePart(string text) =>
        (text.StartsWith(' ') ? " " : "") + Encode(text) + (text.Length > 1 && text.EndsWith(' ') ? " " : "");

    /// <param name="mode">Class by which dark mode knows it.</param>
    public static string Link(string url, string text, string style, string mode = "link") => IsWeb(url)
        ? $"<a class=\"{mode}\" href=\"{_encoder.Encode(url)}\" style=\"{style}\">{Encode(text)}</a>"
        : Encode(text);

    public static bool IsWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
