using MigrationWatch.Digests;
using MigrationWatch.Mail.Composition;
using MigrationWatch.Mail.Issues;
using MigrationWatch.Mail.Mime;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Tests.Mail;

public sealed class DigestMailComposerTests : MailTest
{
    private static readonly DateTimeOffset _date = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Figures_keep_qualifier_claimant_modality_and_rivals_in_both_forms()
    {
        var mail = Compose(SampleIssue.Issue, new Preferences())!;
        var figure = SampleIssue.Removals.Figures[0];

        Assert.Contains(figure.Text, Unwrapped(mail.Text), StringComparison.Ordinal);
        Assert.Contains($"Differs: {figure.Rivals[0].Text}", Unwrapped(mail.Text), StringComparison.Ordinal);
        Assert.Contains(figure.Text, mail.Html, StringComparison.Ordinal);
        Assert.Contains(figure.Rivals[0].Text, mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_are_a_lists()
    {
        var mail = Compose(SampleIssue.Issue, new Preferences())!;
        var headers = mail.Headers.ToDictionary();

        Assert.Equal("Migration Watch digest <digest.news.example>", headers["List-Id"]);
        Assert.Equal("List-Unsubscribe=One-Click", headers["List-Unsubscribe-Post"]);
        Assert.StartsWith("<https://news.example/api/subscriptions/unsubscribe?token=u.", headers["List-Unsubscribe"], StringComparison.Ordinal);
        Assert.Equal("auto-generated", headers["Auto-Submitted"]);
        Assert.EndsWith("@news.example", mail.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_id_is_the_same_for_the_same_issue_and_reader_and_no_other()
    {
        var mail = Compose(SampleIssue.Issue, new Preferences())!;

        Assert.Equal(MimeWriter.Write(mail), MimeWriter.Write(Compose(SampleIssue.Issue, new Preferences())!));
        Assert.NotEqual(mail.MessageId, Compose(SampleIssue.Issue with { Id = "2026-11-18" }, new Preferences())!.MessageId);
    }

    [Fact]
    public void Nothing_for_a_reader_is_no_mail_or_a_short_one_by_choice()
    {
        var nothing = new Preferences { Corridors = ["GE-AM"] };

        Assert.Null(Compose(SampleIssue.Issue, nothing));
        Assert.Equal("Nothing new on 19 November 2026", Compose(SampleIssue.Issue, nothing with { ShortMailWhenQuiet = true })!.Subject);
    }

    [Fact]
    public void Reader_who_may_be_in_Russia_is_warned_above_the_content()
    {
        var warned = Compose(SampleIssue.Issue, new Preferences { MayBeInRussia = true })!;
        var safe = Compose(SampleIssue.Issue, new Preferences { MayBeInRussia = true, WithoutUndesirable = true })!;

        Assert.True(Unwrapped(warned.Text).IndexOf("can be punished there", StringComparison.Ordinal) is > 0 and < 400);
        Assert.Contains("Meduza (listed in Russia as an undesirable organization)", warned.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Meduza", warned.Subject + warned.From.Name, StringComparison.Ordinal);
        Assert.DoesNotContain("Meduza", safe.Text + safe.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("svoboda", safe.Text + safe.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Russian_mail_speaks_Russian_in_subject_figures_and_rivals()
    {
        var mail = Compose(SampleIssue.Issue, new Preferences { Language = MailLanguage.Russian, WithoutUndesirable = true })!;
        var figure = SampleIssue.Removals.Figures[0];

        Assert.Contains("Дайджест о миграции, 19 ноября 2026", mail.Text, StringComparison.Ordinal);
        Assert.Equal("Выдворений в Таджикистан: не менее 5 300, прежде 4 100, по данным МВД.", mail.Subject);
        Assert.Contains(figure.InRussian!.Text, Unwrapped(mail.Text), StringComparison.Ordinal);
        Assert.Contains(figure.InRussian.Rivals[0].Text, mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(figure.Text, mail.Text + mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_another_language_are_marked_with_it_and_the_source_says_which_it_is()
    {
        var quoting = SampleIssue.Arrivals with { Sources = [SampleIssue.Arrivals.Sources[0]], Figures = [new DigestFigure("c4", "a2", "around 12,000 people (“граждан России”) arrived (according to МВД Казахстана)")] };

        var mail = Compose(Issue.Of(SampleIssue.Day, false, [SampleIssue.Digest with { Stories = [quoting] }]), new Preferences())!;

        Assert.Contains("<h3 class=\"ink\" lang=\"ru\"", mail.Html, StringComparison.Ordinal);
        Assert.Contains("(“<span lang=\"ru\">граждан России</span>”) arrived (according to <span lang=\"ru\">МВД Казахстана</span>)", mail.Html, StringComparison.Ordinal);
        Assert.Contains("Carried by Vestnik · in Russian", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailLanguage.English)]
    [InlineData(MailLanguage.Russian)]
    public void Whole_mail_stays_under_100_KB_whatever_it_is_made_of_and_says_what_it_left_out(MailLanguage language)
    {
        var figures = Enumerable.Range(0, 6).Select(i => new DigestFigure($"c{i}", "a1", new string('ю', 300)) { Rivals = [new(new string('я', 300))] }).ToList();
        var stories = Enumerable.Range(0, 500).Select(i => SampleIssue.Removals with { Id = $"s{i}", Title = new string('щ', 100_000), Lead = new string('ж', 5000), Figures = figures }).ToList<DigestStory>();
        var changes = stories.Select(story => new DigestChange(story.Id, story.Id + new string('ш', 50_000))).ToList();

        var mail = Compose(Issue.Of(SampleIssue.Day, false, [SampleIssue.Digest with { Stories = stories, Changes = changes }]), new Preferences { Language = language })!;

        Assert.InRange(MimeWriter.Write(mail).Length, 50_000, 100_000);
        Assert.Contains(language == MailLanguage.English ? "more match your choice" : "по вашему выбору — на странице дня", Unwrapped(mail.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailLanguage.English)]
    [InlineData(MailLanguage.Russian)]
    public void Plain_text_keeps_to_72_columns_but_for_links_which_stand_alone(MailLanguage language)
    {
        var lines = Compose(SampleIssue.Issue, new Preferences { Language = language })!.Text.Split('\n');

        Assert.All(lines.Where(line => line.Contains("://", StringComparison.Ordinal)), line => Assert.DoesNotContain(' ', line));
        Assert.All(lines.Where(line => !line.Contains("://", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 72));
    }

    [Fact]
    public void Mail_has_no_images_no_scripts_and_no_links_but_to_publishers_and_to_us()
    {
        var story = SampleIssue.Removals with { Id = "x", Title = "<script>alert(1)</script>", Url = "javascript:alert(1)" };

        var html = Compose(Issue.Of(SampleIssue.Day, false, [SampleIssue.Digest with { Stories = [story, SampleIssue.Arrivals] }]), new Preferences())!.Html;

        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
        var links = html.Split("href=\"").Skip(1).Select(rest => new Uri(System.Net.WebUtility.HtmlDecode(rest.Split('"')[0])).Host).Distinct();
        Assert.Equal(["vestnik.example", "news.example"], links);
    }

    private MimeMessage? Compose(Issue issue, Preferences preferences)
    {
        var subscriber = new Subscriber { Id = new string('a', 32), State = SubscriberState.Active, Serial = "s", Sealed = null, Created = _date, Changed = _date, Consent = new Consent(_date, _date, "1", "page") };
        return Get<DigestMailComposer>().Compose(issue, subscriber, new PersonalData("reader@example.org", preferences), _date);
    }

    private static string Unwrapped(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
