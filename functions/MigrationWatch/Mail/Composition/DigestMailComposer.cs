using System.Text;
using MigrationWatch.Digests;
using MigrationWatch.Mail.Issues;
using MigrationWatch.Mail.Mime;
using MigrationWatch.Mail.Texts;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Mail.Composition;

/// <summary>Makes one reader's digest mail. The same issue, reader and preferences give the same bytes.</summary>
public sealed class DigestMailComposer(MailHeaders headers, MailLinks links)
{
    /// <summary>Gmail cuts off at about 102 KB. The whole mail stays below that; 18 KB are for frame, notices, changes and headers.</summary>
    private const int StoriesLimit = 80_000;

    /// <summary>What base64 with its line ends adds.</summary>
    private const double Encoded = 1.37;

    private const int MaximumChanges = 8;

    /// <summary>Characters of a change.</summary>
    private const int MaximumChange = 300;

    private readonly IssueFragments _fragments = new();

    /// <param name="date">When the mail was first begun: a repeated one must be the same to the byte.</param>
    /// <returns>Null when nothing in the issue is for this reader and no short mail is wanted.</returns>
    public MimeMessage? Compose(Issue issue, Subscriber subscriber, PersonalData data, DateTimeOffset date)
    {
        var phrases = Phrases.In(data.Preferences.Language);
        var selection = StorySelection.Of(issue, data.Preferences);
        if (selection.IsEmpty && !data.Preferences.ShortMailWhenQuiet)
        {
            return null;
        }

        var subject = selection.IsEmpty
            ? phrases.Format("digest.quiet-subject", phrases.Date(issue.Date))
            : SubjectLine.Of(issue, selection, data.Preferences, phrases);
        var content = new DigestContent(issue, date, selection, data.Preferences, phrases, Fitting(selection, data.Preferences, phrases));
        var mail = headers.Transactional(issue.Id, subscriber.Id, data.Address, date, phrases, subject, Text(content, subscriber), Html(content, subscriber));
        return headers.ToList(mail, subscriber);
    }

    private List<StoryFragment> Fitting(StorySelection selection, Preferences preferences, Phrases phrases)
    {
        var fragments = new List<StoryFragment>();
        var size = 0;
        foreach (var story in selection.Stories)
        {
            var fragment = _fragments.Get(story, phrases, preferences.MayBeInRussia);
            size += (int)((Encoding.UTF8.GetByteCount(fragment.Html) + Encoding.UTF8.GetByteCount(fragment.Text)) * Encoded);
            if (size > StoriesLimit)
            {
                break;
            }

            fragments.Add(fragment);
        }

        return fragments;
    }

    private string Text(DigestContent content, Subscriber subscriber)
    {
        var text = new StringBuilder().Append(content.Title).Append("\n\n");
        foreach (var paragraph in content.Notices)
        {
            text.AppendWrapped(paragraph).Append('\n');
        }

        if (content.Changes.Count > 0)
        {
            text.AppendHeading(content.Phrases["digest.changes"]);
            content.Changes.ForEach(change => text.AppendWrapped(content.Told(change), "* ", "  "));
            text.Append('\n');
        }

        text.Append(content.Stories.Count > 0 ? content.Phrases["digest.stories"] + "\n\n" : "");
        content.Stories.ForEach(story => text.Append(story.Text));
        text.Append("-- \n").AppendWrapped(content.Phrases["digest.why"]);
        foreach (var (url, name) in Footer(content, subscriber))
        {
            text.Append(name).Append(":\n").Append(url).Append('\n');
        }

        return text.ToString();
    }

    private string Html(DigestContent content, Subscriber subscriber)
    {
        var rows = new StringBuilder();
        foreach (var paragraph in content.Notices)
        {
            rows.Append(MailFrame.Row(MailFrame.Notice(paragraph)));
        }

        if (content.Changes.Count > 0)
        {
            rows.Append(MailFrame.Heading(content.Phrases["digest.changes"]));
            content.Changes.ForEach(change => rows.Append(MailFrame.Row(MailFrame.BodyOf(content.Marked(change)))));
        }

        rows.Append(content.Stories.Count > 0 ? MailFrame.Heading(content.Phrases["digest.stories"]) : "");

        content.Stories.ForEach(story => rows.Append(story.Html).Append('\n'));
        var footer = MailFrame.Small(content.Phrases["digest.why"]) + MailFrame.Links(Footer(content, subscriber));
        return MailFrame.Html(content.Phrases, content.Title, rows.ToString(), footer);
    }

    private (string Url, string Text)[] Footer(DigestContent content, Subscriber subscriber) =>
    [
        (links.Digest(Issue.IdOf(content.Issue.Date, week: false)), content.Phrases["digest.web"]),
        (links.Manage(subscriber, content.Date), content.Phrases["digest.preferences"]),
        (links.Unsubscribe(subscriber), content.Phrases["digest.unsubscribe"]),
    ];

    /// <summary>What both forms say.</summary>
    private sealed record DigestContent(Issue Issue, DateTimeOffset Date, StorySelection Selection, Preferences Preferences, Phrases Phrases, List<StoryFragment> Stories)
    {
        public string Title => Phrases.Format(Issue.IsWeek ? "digest.week-title" : "digest.title", Phrases.Date(Issue.Date));

        public List<DigestChange> Changes { get; } = [.. Selection.Changes.Take(MaximumChanges)];

        public string Marked(DigestChange change) => new ForeignWords(Phrases.Code, LanguageOf(change)).Mark(Told(change));

        public string Told(DigestChange change) => PlainText.Shorten(Phrases.Told(change), MaximumChange);

        private string LanguageOf(DigestChange change) =>
            Selection.Stories.SelectMany(story => story.Sources).FirstOrDefault(source => source.Article == change.Article)?.Language ?? "und";

        public IEnumerable<string> Notices
        {
            get
            {
                if (Selection.IsEmpty)
                {
                    yield return Phrases["digest.quiet"];
                }

                if (Preferences.MayBeInRussia && Selection.HasUndesirable)
                {
                    yield return Phrases["digest.undesirable-notice"];
                }

                if (Stories.Count < Selection.Stories.Count)
                {
                    yield return Phrases.Format("digest.more", Selection.Stories.Count - Stories.Count);
                }
            }
        }
    }
}
