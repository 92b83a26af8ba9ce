using System.Globalization;
using MigrationWatch.Mail.Texts;

namespace MigrationWatch.Mail.Composition;

/// <summary>What is around every mail's content in HTML: a table of 600 pixels, which Outlook centres where a div would fill the screen.</summary>
internal static class MailFrame
{
    public static string Html(Phrases phrases, string title, string rows, string footer) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <!DOCTYPE html><html lang="{phrases.Code}"><head>{MailStyle.Head}<title>{MailHtml.Encode(title)}</title></head>
        <body class="page" style="{MailStyle.Page}">
        <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f4f2ee"><tr><td align="center" style="padding:16px 8px;">
        <table role="presentation" class="card" width="600" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="width:100%;max-width:600px;{MailStyle.Card}">
        <tr><td style="padding:24px 24px 0 24px;"><h1 class="ink" style="{MailStyle.Title}">{MailHtml.Encode(title)}</h1></td></tr>
        {rows}
        <tr><td style="padding:24px;">{footer}</td></tr>
        </table></td></tr></table></body></html>
        """);

    public static string Row(string content) => $"<tr><td style=\"padding:16px 24px 0 24px;\">{content}</td></tr>\n";

    public static string Heading(string text) => Row($"<h2 class=\"dim\" style=\"{MailStyle.Heading}\">{MailHtml.Encode(text)}</h2>");

    /// <param name="language">The attribute that names it, or nothing.</param>
    public static string StoryTitle(string url, string title, string language) =>
        $"<h2 class=\"ink\"{language} style=\"{MailStyle.StoryTitle}\">{MailHtml.Link(url, title, MailStyle.Link)}</h2>";

    public static string Body(string text, string language = "") => BodyOf(MailHtml.Encode(text), language);

    public static string BodyOf(string html, string language = "") => $"<p class=\"ink\"{language} style=\"{MailStyle.Body}\">{html}</p>";

    public static string Small(string text) => $"<p class=\"dim\" style=\"{MailStyle.Small}\">{MailHtml.Encode(text)}</p>";

    public static string Notice(string text) => $"<p class=\"notice\" style=\"{MailStyle.Notice}\">{MailHtml.Encode(text)}</p>";

    /// <summary>The colour and the padding belong to a cell: Outlook gives a link neither.</summary>
    public static string Button(string url, string text) =>
        $"<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td bgcolor=\"#0b4f8a\" style=\"{MailStyle.ButtonCell}\">{MailHtml.Link(url, text, MailStyle.Button, "button")}</td></tr></table>";

    public static string Links(params (string Url, string Text)[] links) =>
        $"<p class=\"dim\" style=\"{MailStyle.Small}\">{string.Join(" · ", links.Select(link => MailHtml.Link(link.Url, link.Text, MailStyle.Link)))}</p>";
}
