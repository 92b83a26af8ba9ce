using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using MigrationWatch.Contracts;
using MigrationWatch.Digests;
using MigrationWatch.Http;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Pages.Digests;

/// <summary>Digests over HTTP: one day in three forms, the list, and an RSS feed.</summary>
public sealed class DigestEndpoints(ApiGate gate, DigestStore digests, DigestBuilder builder, ExtractionSearch search, PageRenderer pages, PageAnswers answers)
{
    /// <param name="date">YYYY-MM-DD; null is the newest digest.</param>
    public Task<IResult> GetAsync(HttpRequest request, string? date, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        if (date is not null && !IsDay(date) && Browsers.Ask(request))
        {
            return await answers.BadRequestAsync("date", "is no date of the form YYYY-MM-DD");
        }

        var day = date is null ? await NewestAsync(cancellation) : Parse(date);
        if (DigestFormats.Of(request) is not { } format)
        {
            return Problems.NotAcceptable("A digest comes as text/html, application/json or text/plain.");
        }

        request.HttpContext.Response.Headers.Append("Vary", "Accept");
        return await digests.FindAsync(day, cancellation) is { } stored
            ? await AnswerAsync(stored.Value, format)
            : format == DigestFormat.Html ? await answers.NotFoundAsync(Missing(day)) : Problems.NotFound(Missing(day));
    });

    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        var all = await digests.ListAsync(cancellation);
        return DigestFormats.Of(request) switch
        {
            DigestFormat.Html => await CalendarAsync(request, all, cancellation),
            DigestFormat.Json => Content(ContractJson.Write(new { digests = all }), "application/json"),
            _ => Problems.NotAcceptable("The list of digests comes as text/html or application/json."),
        };
    });

    public Task<IResult> GetFeedAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
        Content(DigestFeedWriter.Write(await digests.ListAsync(cancellation), $"{request.Scheme}://{request.Host}"), "application/rss+xml"));

    private static bool IsDay(string date) => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static DateOnly Parse(string date) => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new BadRequestException("date", $"\"{(date.Length > 40 ? date[..40] + "…" : date)}\" is no date of the form YYYY-MM-DD.");

    /// <summary>The newest digest that says something, else today's.</summary>
    private async Task<DateOnly> NewestAsync(CancellationToken cancellation)
    {
        var all = await digests.ListAsync(cancellation);
        return (all.FirstOrDefault(digest => digest.Stories > 0) ?? all.FirstOrDefault())?.Date ?? builder.Today;
    }

    private async Task<IResult> CalendarAsync(HttpRequest request, IReadOnlyList<DigestIndexEntry> all, CancellationToken cancellation)
    {
        var text = request.Query["year"].ToString();
        if (text.Length > 0 && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return await answers.BadRequestAsync("year", "must be a year such as 2026");
        }

        var stored = (await search.CountAsync(new Question(), cancellation)).OverTime(Subject.Extractions, TimelineStep.Day, CountedDate.Stored);
        int? year = text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
        var calendar = ArchiveCalendar.Of(year, all, stored.ToDictionary(day => day.Start, day => day.Count));
        return Content(await pages.RenderAsync<ArchivePage>(new Dictionary<string, object?> { [nameof(ArchivePage.Model)] = calendar }), "text/html");
    }

    private string Missing(DateOnly day) => day == builder.Today
        ? "Today's digest is not built yet: the first articles are still being read."
        : $"There is no digest of {DigestStore.Name(day)}.";

    private async Task<IResult> AnswerAsync(Digest digest, DigestFormat format) => format switch
    {
        DigestFormat.Json => Content(ContractJson.Write(digest), "application/json"),
        DigestFormat.Text => Content(DigestText.Write(digest), "text/plain"),
        _ => Content(await pages.RenderAsync<DigestPage>(new Dictionary<string, object?> { [nameof(DigestPage.Digest)] = digest }), "text/html"),
    };

    /// <summary>With an ETag of the bytes themselves: If-None-Match gets 304.</summary>
    private static IResult Content(string text, string type)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
        return Results.File(bytes, type + "; charset=utf-8", entityTag: tag);
    }
}
