namespace MigrationWatch.Mail.Composition;

/// <summary>
/// Inline styles, since Gmail drops style elements in forwarded mails and Outlook reads few properties; what dark mode
/// changes is named by classes and lies in the head, which Apple Mail and Thunderbird honour. Gmail inverts by itself.
/// </summary>
internal static class MailStyle
{
    private const string Font = "font-family:Georgia,'Times New Roman',serif;";

    public const string Page = "margin:0;padding:0;background-color:#f4f2ee;";
    public const string Card = "background-color:#ffffff;color:#1f2328;" + Font;
    public const string Title = "margin:0;font-size:22px;line-height:28px;color:#1f2328;" + Font;
    public const string Heading = "margin:0;font-size:13px;line-height:18px;text-transform:uppercase;letter-spacing:1px;color:#6b5b3e;" + Font;
    public const string StoryTitle = "margin:0;font-size:18px;line-height:24px;" + Font;
    public const string Body = "margin:6px 0 0 0;font-size:16px;line-height:24px;color:#1f2328;" + Font;
    public const string Small = "margin:6px 0 0 0;font-size:13px;line-height:19px;color:#57606a;" + Font;
    public const string Notice = "margin:6px 0 0 0;padding:8px 12px;font-size:14px;line-height:20px;color:#5c3c00;background-color:#fff3d6;" + Font;
    public const string Link = "color:#0b4f8a;text-decoration:underline;";
    public const string Button = "font-size:16px;line-height:20px;color:#ffffff;text-decoration:none;" + Font;
    public const string ButtonCell = "padding:12px 24px;background-color:#0b4f8a;";

    public const string Head = """
        <meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="x-apple-disable-message-reformatting"><style>:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){.page{background-color:#14171a!important}.card{background-color:#1f2328!important;color:#e6e6e6!important}.ink{color:#e6e6e6!important}.dim{color:#a9b1ba!important}.link{color:#8ec5ff!important}.notice{background-color:#4a3708!important;color:#ffe9b8!important}}</style>
        """;
}
