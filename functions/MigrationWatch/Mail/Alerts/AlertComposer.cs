using System.Text;
using MigrationWatch.Contracts;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Mail.Composition;
using MigrationWatch.Mail.Mime;
using MigrationWatch.Mail.Texts;
using MigrationWatch.Mail.Undesirable;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Mail.Alerts;

/// <summary>An alert as a mail: titles with links, and what claims say in their own sentences.</summary>
public sealed class AlertComposer(MailHeaders headers, MailLinks links)
{
    private const int MaximumClaims = 5;

    /// <returns>Null when all of it is left out for this reader.</returns>
    public MimeMessage? Compose(AlertMessage alert, Watch watch, IReadOnlyList<Extraction> articles, Subscriber subscriber, PersonalData data, DateTimeOffset date)
    {
        var phrases = Phrases.In(data.Preferences.Language);
        var told = articles.Where(article => !data.Preferences.WithoutUndesirable || !IsUndesirable(article)).ToList();
        if (told.Count == 0)
        {
            return null;
        }

        var subject = phrases.Format(alert.Rest ? "alert.rest-subject" : "alert.subject", Name(watch, told, alert.Rest, data.Preferences));
        var intro = phrases.Format(alert.Rest ? "alert.rest" : "alert.text", watch.Name);
        var warned = data.Preferences.MayBeInRussia && told.Any(IsUndesirable);
        var text = new StringBuilder();
        var rows = new StringBuilder();
        if (warned)
        {
            text.AppendWrapped(phrases["digest.undesirable-notice"]).Append('\n');
            rows.Append(MailFrame.Row(MailFrame.Notice(phrases["digest.undesirable-notice"])));
        }

        text.AppendWrapped(intro).Append('\n');
        rows.Append(MailFrame.Row(MailFrame.Body(intro)));
        told.ForEach(article => Append(text, rows, article, Outlets(article, data.Preferences, phrases), new ForeignWords(phrases.Code, article.Language)));
        (string Url, string Text)[] footer = [(links.Manage(subscriber, date), phrases["digest.preferences"]), (links.Unsubscribe(subscriber), phrases["digest.unsubscribe"])];
        Array.ForEach(footer, link => text.Append(link.Text).Append(":\n").Append(link.Url).Append('\n'));
        var html = MailFrame.Html(phrases, SubjectLine.Clean(subject), rows.ToString(), MailFrame.Links(footer));
        return headers.ToList(headers.Transactional(alert.Issue, subscriber.Id, data.Address, date, phrases, SubjectLine.Clean(subject), text.ToString(), html), subscriber);
    }

    private static bool IsUndesirable(Extraction article) =>
        UndesirableOrganizations.Publishes(article.Url) || UndesirableOrganizations.IsNamedIn(article.Title);

    /// <summary>The title tells most; it is kept out of the subject where it may not be seen.</summary>
    private static string Name(Watch watch, List<Extraction> told, bool rest, Preferences preferences) =>
        rest || (preferences.MayBeInRussia && IsUndesirable(told[0])) ? watch.Name : told[0].Title;

    private static string Outlets(Extraction article, Preferences preferences, Phrases phrases)
    {
        var names = article.Sources.DistinctBy(source => source.Name)
            .Select(source => preferences.MayBeInRussia && IsTheirs(source) ? phrases.Format("digest.undesirable-source", source.Name) : source.Name)
            .ToList();
        return names.Count == 0 ? "" : phrases.Format("digest.sources", string.Join(", ", names));
    }

    private static bool IsTheirs(ArticleSource source) => UndesirableOrganizations.Publishes(source.Url) || UndesirableOrganizations.IsNamedIn(source.Name);

    private static void Append(StringBuilder text, StringBuilder rows, Extraction article, string outlets, ForeignWords quote)
    {
        text.AppendWrapped(article.Title).Append(article.Url).Append('\n');
        var html = new StringBuilder(MailFrame.StoryTitle(article.Url, article.Title, quote.Attribute));
        if (outlets.Length > 0)
        {
            text.AppendWrapped(outlets);
            html.Append(MailFrame.Small(outlets));
        }

        foreach (var sentence in article.Claims.Select(claim => claim.Evidence.Text).Distinct().Take(MaximumClaims))
        {
            text.AppendWrapped(sentence, "* ", "  ");
            html.Append(MailFrame.Body("• " + sentence, quote.Attribute));
        }

        text.Append('\n');
        rows.Append(MailFrame.Row(html.ToString()));
    }
}
