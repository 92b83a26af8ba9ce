using System.Globalization;
using System.Text;
using MigrationWatch.Mail.Mime;
using MigrationWatch.Mail.Texts;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;

namespace MigrationWatch.Mail.Composition;

/// <summary>Mails that a reader waits for: one paragraph and one link, no news and no advertising in them.</summary>
public sealed class NoticeComposer(MailHeaders headers, MailLinks links)
{
    public MimeMessage Compose(NoticeMessage notice, Subscriber subscriber, PersonalData data, DateTimeOffset date)
    {
        var phrases = Phrases.In(data.Preferences.Language);
        var (key, link) = notice.Kind == NoticeKind.Confirm ? ("confirm", links.Confirm(subscriber, date)) : ("manage", links.Manage(subscriber, date));
        string[] paragraphs = notice.Kind == NoticeKind.Confirm ? [phrases["confirm.text"], phrases["confirm.ignore"]] : [phrases["manage.text"]];
        return Write(notice.Request, subscriber.Id, data.Address, date, phrases, phrases[$"{key}.subject"], paragraphs, (link, phrases[$"{key}.link"]));
    }

    /// <summary>For the operator who sets mail up.</summary>
    public MimeMessage ComposeTest(string address, DateTimeOffset date) =>
        Write(date.ToString("O", CultureInfo.InvariantCulture), "test", address, date, Phrases.English, Phrases.English["test.subject"], [Phrases.English["test.text"]], null);

    private MimeMessage Write(string request, string subscriber, string address, DateTimeOffset date, Phrases phrases, string subject, string[] paragraphs, (string Url, string Text)? link)
    {
        var text = new StringBuilder();
        var rows = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            text.AppendWrapped(paragraph).Append('\n');
            rows.Append(MailFrame.Row(MailFrame.Body(paragraph)));
        }

        if (link is { } target)
        {
            text.Append(target.Text).Append(":\n").Append(target.Url).Append('\n');
            rows.Append(MailFrame.Row(MailFrame.Button(target.Url, target.Text)));
        }

        return headers.Transactional(request, subscriber, address, date, phrases, subject, text.ToString(), MailFrame.Html(phrases, subject, rows.ToString(), ""));
    }
}
