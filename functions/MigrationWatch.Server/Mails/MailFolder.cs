using System.Net;
using Microsoft.Extensions.Options;
using MigrationWatch.Mail.Settings;
using MigrationWatch.Mail.Transports;

namespace MigrationWatch.Server.Mails;

/// <summary>Shows at /mails what would have been sent, while mails are written to a folder.</summary>
internal static partial class MailFolder
{
    private const int Shown = 200;

    /// <summary>Mails are HTML of ours with publishers' words in it: no script runs, nothing is fetched.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups";

    public static void MapMails(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IMailTransport>() is not FolderTransport transport)
        {
            return;
        }

        var folder = Path.GetFullPath(app.Services.GetRequiredService<IOptions<MailOptions>>().Value.Folder);
        Log.Folder(app.Logger, transport.Description);
        app.MapGet("/mails", (HttpResponse response) => Page(response, List(folder)));
        app.MapGet("/mails/{name}", (HttpResponse response, string name) => Find(folder, name) is { } mail ? Page(response, mail.Html) : Results.NotFound());
        app.MapGet("/mails/{name}/text", (string name) => Find(folder, name) is { } mail ? Results.Text(mail.Text) : Results.NotFound());
    }

    private static IResult Page(HttpResponse response, string html)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        return Results.Content(html, "text/html; charset=utf-8");
    }

    private static string List(string folder)
    {
        var files = Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles("*.eml").OrderByDescending(file => file.LastWriteTimeUtc).Take(Shown) : [];
        var items = files.Select(file => (Name: Path.GetFileNameWithoutExtension(file.Name), Mail: EmlFile.Parse(File.ReadAllBytes(file.FullName))))
            .Select(entry => $"<li><a href=\"/mails/{entry.Name}\">{WebUtility.HtmlEncode(entry.Mail.Subject)}</a> (<a href=\"/mails/{entry.Name}/text\">text</a>)</li>");
        return $"<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Mails</title><h1>Mails</h1><p>No SMTP server is configured: these were written to a folder instead.</p><ul>{string.Concat(items)}</ul></html>";
    }

    private static EmlFile? Find(string folder, string name)
    {
        var file = Path.Combine(folder, name + ".eml");
        return name.All(char.IsAsciiHexDigitLower) && File.Exists(file) ? EmlFile.Parse(File.ReadAllBytes(file)) : null;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "No SMTP server is configured: mails are written to {Folder} and shown at /mails")]
        public static partial void Folder(ILogger logger, string folder);
    }
}
