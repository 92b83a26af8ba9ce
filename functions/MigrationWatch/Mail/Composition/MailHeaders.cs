using Microsoft.Extensions.Options;
using MigrationWatch.Mail.Mime;
using MigrationWatch.Mail.Settings;
using MigrationWatch.Mail.Texts;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Mail.Composition;

/// <summary>The headers that make a list mail a well-behaved one.</summary>
public sealed class MailHeaders(KeyRing keys, MailLinks links, IOptions<MailOptions> options)
{
    private MailAddress From => new(options.Value.FromName, options.Value.FromAddress);

    /// <param name="issue">With the subscriber it makes the Message-ID, so a mail sent twice is one mail to whoever gets it.</param>
    public MimeMessage Transactional(string issue, string subscriber, string to, DateTimeOffset date, Phrases phrases, string subject, string text, string html) => new()
    {
        From = From,
        To = to,
        Subject = subject,
        Date = date,
        MessageId = $"{keys.Name("message", $"{issue}/{subscriber}")}@{From.Domain}",
        Language = phrases.Code,
        Text = text,
        Html = html,
        Headers = [new("Auto-Submitted", "auto-generated"), new("X-Auto-Response-Suppress", "All")],
    };

    /// <summary>RFC 2919 and RFC 8058 beside the rest.</summary>
    public MimeMessage ToList(MimeMessage mail, Subscriber subscriber) => mail with
    {
        Headers =
        [
            .. mail.Headers,
            new("List-Id", $"Migration Watch digest <digest.{From.Domain}>"),
            new("List-Unsubscribe", $"<{links.Unsubscribe(subscriber)}>"),
            new("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
            new("Precedence", "bulk"),
        ],
    };
}
