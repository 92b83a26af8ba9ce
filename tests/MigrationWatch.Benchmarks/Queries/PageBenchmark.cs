using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Articles;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Search;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Benchmarks.Queries;

/// <summary>Times every page and route of the analysts: asked for the first time, asked again, and after a new article has been stored.</summary>
/// <param name="words">Of an arriving article's text.</param>
internal sealed class PageBenchmark(IServiceProvider services, IReadOnlyList<Extraction> arriving, Func<Extraction, string> words)
{
    private const int Rounds = 12;

    private readonly List<Extraction> _arrived = [];

    public async Task RunAsync(CancellationToken cancellation)
    {
        var pages = AskedPage.All(await ArticlesAsync(cancellation), await ClaimsAsync(cancellation), await PoliciesAsync(cancellation));
        Console.WriteLine("milliseconds                    first p50    p95 | again p50    p95 | after an article p50    p95 | MB made an answer");
        foreach (var page in pages)
        {
            await AskAsync(page, page.Queries[0], cancellation);
            var made = GC.GetTotalAllocatedBytes();
            var first = await TimesAsync(page, page.Measured, cancellation);
            var again = await TimesAsync(page, page.Measured, cancellation);
            made = (GC.GetTotalAllocatedBytes() - made) / 2 / page.Measured.Count;
            var after = await AfterArticlesAsync(page, cancellation);
            Console.WriteLine(FormattableString.Invariant(
                $"{page.Name,-30} {At(first, 0.5),10:f1} {At(first, 0.95),6:f1} | {At(again, 0.5),9:f1} {At(again, 0.95),6:f1} | {At(after, 0.5),20:f1} {At(after, 0.95),6:f1} | {made / 1e6:f1}"));
        }
    }

    /// <summary>Takes out what it has put in: the data stay for the next run.</summary>
    public async Task TidyAsync(CancellationToken cancellation)
    {
        foreach (var record in _arrived)
        {
            var day = DateOnly.FromDateTime(record.Stored.UtcDateTime);
            await services.GetRequiredService<DayParts>().RemoveAsync(day, record.Id, cancellation);
            await services.GetRequiredService<DayWords>().Parts.RemoveAsync(day, record.Id, cancellation);
        }

        await services.GetRequiredService<BlobStore>().DeleteAsync(Containers.Extractions, LateArrivals.BlobName, cancellation);
    }

    private async Task<List<double>> TimesAsync(AskedPage page, IEnumerable<string> queries, CancellationToken cancellation)
    {
        var times = new List<double>();
        foreach (var query in queries)
        {
            times.Add(await AskAsync(page, query, cancellation));
        }

        return times;
    }

    private async Task<List<double>> AfterArticlesAsync(AskedPage page, CancellationToken cancellation)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            // Stored now: one that is late is noted in a log besides.
            var record = arriving[_arrived.Count % arriving.Count] with { Stored = DateTimeOffset.UtcNow };
            _arrived.Add(record);
            await services.GetRequiredService<DayWords>().PutAsync(DateOnly.FromDateTime(record.Stored.UtcDateTime), record.Id, record.Revision, words(record), cancellation);
            await services.GetRequiredService<DayPartition>().PutAsync(record, cancellation);
            await Task.Delay(QueryBenchmark.RefreshInterval, cancellation);
            times.Add(await AskAsync(page, page.Measured[round % page.Measured.Count], cancellation));
        }

        return times;
    }

    private async Task<double> AskAsync(AskedPage page, string query, CancellationToken cancellation)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.QueryString = query.Length == 0 ? default : new QueryString("?" + query);
        context.Response.Body = new MemoryStream();
        var started = Stopwatch.GetTimestamp();
        await (await page.Handler(services, context.Request, query, cancellation)).ExecuteAsync(context);
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return context.Response.StatusCode == StatusCodes.Status200OK
            ? milliseconds
            : throw new InvalidOperationException($"{page.Name} {query}: {context.Response.StatusCode}");
    }

    /// <summary>Articles with claims, stored as the pages read them.</summary>
    private async Task<IReadOnlyList<string>> ArticlesAsync(CancellationToken cancellation)
    {
        var (blobs, ids) = (services.GetRequiredService<BlobStore>(), new List<string>());
        foreach (var row in await RowsAsync(Subject.Extractions, cancellation))
        {
            var record = JsonSerializer.Deserialize<Extraction>(row.Line.Span, ContractJson.Options)!;
            await blobs.WriteAsync(Containers.Extractions, $"by-id/{record.Id}.json", record, cancellation);
            var article = new Article { Id = record.Id, Url = record.Url, Title = record.Title, Stored = record.Stored, Text = string.Concat(Enumerable.Repeat(record.Lead + "\n\n", 10)) };
            await blobs.WriteAsync(Containers.Articles, ArticleStore.Name(record.Id), article, cancellation);
            ids.Add(record.Id);
        }

        return ids;
    }

    private async Task<IReadOnlyList<string>> ClaimsAsync(CancellationToken cancellation) =>
        [.. (await RowsAsync(Subject.Claims, cancellation)).Select(row => JsonSerializer.Deserialize<Extraction>(row.Line.Span, ContractJson.Options)!.Claims[row.Claim].Id)];

    private async Task<IReadOnlyList<string>> PoliciesAsync(CancellationToken cancellation)
    {
        var policy = Fields.Values.First(field => field.Name == Fields.Policy);
        var counts = await services.GetRequiredService<ExtractionSearch>().CountAsync(new Question(), cancellation);
        return [.. counts.By(Subject.Extractions, [policy], 13)[policy.Name].Select(value => $"{value.Type!.ToLowerInvariant()}-{value.Label.Replace(' ', '-')}")];
    }

    private async Task<IReadOnlyList<ListRow>> RowsAsync(Subject subject, CancellationToken cancellation)
    {
        var withClaims = new Question { Ranges = [new RangeCondition(Fields.Ranges.First(range => range.Name == Fields.Confidence), 0.5, null)] };
        return (await services.GetRequiredService<ExtractionSearch>().ListAsync(new ListRequest(withClaims, subject, Ordering.Newest, 13, null), cancellation)).Rows;
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)((times.Count - 1) * share + 0.5));
}
