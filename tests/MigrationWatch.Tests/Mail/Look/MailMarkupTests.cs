using System.Diagnostics;
using AngleSharp.Html.Parser;
using MigrationWatch.Mail.Composition;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;
using MigrationWatch.Tests.Npm;

namespace MigrationWatch.Tests.Mail.Look;

/// <summary>The HTML of mails where no browser shows it: Outlook draws with Word, Gmail drops what it doesn't know.</summary>
public sealed class MailMarkupTests : MailTest
{
    private static readonly DateTimeOffset _date = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Dark mode's part of the head, without which the light mail is shown; and the body, whose colour the outermost table has too.</summary>
    private static readonly string[] _dispensable = ["<style> element", "@media", "color-scheme CSS property", "color-scheme meta tag", "<body> element"];

    public static TheoryData<string> Kinds => ["digest", "notice"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_mail_needs_what_Outlook_Gmail_or_Apple_Mail_lack(string kind)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("mail").FullName, "mail.html");
        await File.WriteAllTextAsync(file, Html(kind), Cancellation);
        var script = Path.Combine(AppContext.BaseDirectory, "Mail", "Look", "caniemail.cjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, await NpmPackages.FetchAsync("caniemail@2.0.2"), file, "outlook.windows", "gmail.*", "apple-mail.*", "mail-ru.*"]) { RedirectStandardOutput = true })!;

        var lacking = (await node.StandardOutput.ReadToEndAsync(Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await node.WaitForExitAsync(Cancellation);

        Assert.Equal(0, node.ExitCode);
        Assert.DoesNotContain(lacking, line => !_dispensable.Contains(line.Split('\t')[0]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Layout_is_tables_that_say_so_and_every_text_has_its_style_inline(string kind)
    {
        var page = new HtmlParser().ParseDocument(Html(kind));

        Assert.Empty(page.QuerySelectorAll("div, section, img, script, link, svg, form, video, iframe"));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.Equal("presentation", table.GetAttribute("role")));
        Assert.All(page.QuerySelectorAll("h1, h2, h3, p, a, body"), element => Assert.False(string.IsNullOrEmpty(element.GetAttribute("style"))));
        Assert.All(page.QuerySelectorAll("[style]"), element => Assert.DoesNotMatch("flex|grid|position|url\\(|var\\(|calc|rgba", element.GetAttribute("style")!));
        Assert.All(page.QuerySelectorAll("table.page"), table => Assert.NotEmpty(table.GetAttribute("bgcolor")!));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Dark_mode_recolours_every_text_whose_colour_is_for_light_paper(string kind)
    {
        var page = new HtmlParser().ParseDocument(Html(kind));
        var recoloured = page.QuerySelector("style")!.TextContent.Split('.').Skip(1).Select(rule => rule.Split('{')[0]).ToHashSet();

        Assert.All(page.QuerySelectorAll("[style*='color:#']").Where(element => element.Closest("td[bgcolor]") is not { ChildElementCount: 1 } cell || cell.QuerySelector("a.button") is null), element =>
            Assert.Contains(element.ClassName ?? "", recoloured));
    }

    private string Html(string kind)
    {
        var consent = new Consent(_date, _date, "1", "page");
        var subscriber = new Subscriber { Id = new string('a', 32), State = SubscriberState.Active, Serial = "s", Created = _date, Changed = _date, Consent = consent };
        var data = new PersonalData("reader@example.org", new Preferences { MayBeInRussia = true });
        return kind == "digest"
            ? Get<DigestMailComposer>().Compose(SampleIssue.Issue, subscriber, data, _date)!.Html
            : Get<NoticeComposer>().Compose(new NoticeMessage(NoticeKind.Confirm, subscriber.Id, "2026-11-20-1"), subscriber, data, _date).Html;
    }
}
