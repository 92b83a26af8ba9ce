using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MigrationWatch.Digests;
using MigrationWatch.Hosts.Tests.EndToEnd;
using MigrationWatch.Intake;
using MigrationWatch.Mail.Alerts;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Mail.Composition;
using MigrationWatch.Mail.Issues;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;

namespace MigrationWatch.Hosts.Tests.Browser;

/// <summary>Mails of the sample newsroom's day as a mail program with a browser's engine shows them.</summary>
public sealed class MailLookTests(DemoServer server) : IClassFixture<DemoServer>
{
    private static readonly DateTimeOffset _date = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A mail program shows a mail within its own landmarks: a second main would be the mistake.</summary>
    private static readonly AxeRunOptions _rules = new() { Rules = new() { ["landmark-one-main"] = new() { Enabled = false }, ["region"] = new() { Enabled = false } } };

    private static readonly Subscriber _subscriber = new()
    {
        Id = new string('a', 32),
        State = SubscriberState.Active,
        Serial = "s",
        Created = _date,
        Changed = _date,
        Consent = new Consent(_date, _date, "1", "page"),
    };

    [BrowserFact]
    public async Task Mails_have_no_accessibility_violation_and_fit_a_phone_and_a_window_in_light_and_dark()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var mails = await MailsAsync();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = scheme });
            var page = await context.NewPageAsync();
            foreach (var (name, html) in mails)
            {
                await page.SetContentAsync(html);
                foreach (var width in new[] { 360, 800 })
                {
                    await page.SetViewportSizeAsync(width, 900);
                    Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{name} is wider than {width}");
                    Assert.Empty((await page.RunAxe(_rules)).Violations.Select(violation => $"{name} {scheme} {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}"));
                }
            }
        }
    }

    /// <summary>In both languages, with a listed outlet, so that the notice above its material is seen too.</summary>
    private async Task<IEnumerable<(string Name, string Html)>> MailsAsync()
    {
        var digests = server.Services.GetRequiredService<DigestStore>();
        var day = (await digests.ListAsync(CancellationToken.None))[0].Date;
        var digest = (await digests.FindAsync(day, CancellationToken.None))!.Value;
        var listed = digest.Stories[0] with { Sources = [.. digest.Stories[0].Sources, new DigestSource("listed", "Meduza", "news", "https://meduza.io/feature", "ru")] };
        var issue = Issue.Of(day, week: false, [digest with { Stories = [listed, .. digest.Stories.Skip(1)], Changes = [new DigestChange(listed.Id, listed.Figures[0].Text) { InRussian = listed.Figures[0].InRussian?.Text }] }]);
        using var found = JsonDocument.Parse(await server.Client.GetStringAsync("/api/claims?corridor=RU-KZ&limit=1"));
        var article = (await server.Services.GetRequiredService<ExtractionStore>().FindAsync(found.RootElement.GetProperty("items")[0].GetProperty("article").GetProperty("id").GetString()!, CancellationToken.None))!;
        return new[] { MailLanguage.English, MailLanguage.Russian }.SelectMany(language => Mails(issue, article, new PersonalData("reader@example.org", new Preferences { Language = language, MayBeInRussia = true })));
    }

    private IEnumerable<(string Name, string Html)> Mails(Issue issue, MigrationWatch.Contracts.Extraction article, PersonalData reader)
    {
        var watch = new Watch("w", _subscriber.Id, "RU-KZ", Subject.Extractions, "corridor=RU-KZ", null, 10);
        var language = reader.Preferences.Language;
        return
        [
            ($"{language} digest without changes", server.Services.GetRequiredService<DigestMailComposer>().Compose(issue with { Changes = [] }, _subscriber, reader, _date)!.Html),
            ($"{language} digest", server.Services.GetRequiredService<DigestMailComposer>().Compose(issue, _subscriber, reader, _date)!.Html),
            ($"{language} confirmation", server.Services.GetRequiredService<NoticeComposer>().Compose(new NoticeMessage(NoticeKind.Confirm, _subscriber.Id, "2026-11-20-1"), _subscriber, reader, _date).Html),
            ($"{language} alert", server.Services.GetRequiredService<AlertComposer>().Compose(new AlertMessage("w", "i", []), watch, [article with { Url = "https://meduza.io/feature" }, article], _subscriber, reader, _date)!.Html),
        ];
    }
}
