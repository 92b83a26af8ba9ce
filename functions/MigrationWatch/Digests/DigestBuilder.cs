using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MigrationWatch.Contracts;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Digests;

/// <summary>Makes a day's digest from the stored extractions. Building again from the same extractions gives the same digest.</summary>
public sealed partial class DigestBuilder(DayPartition partition, DigestStore digests, DigestComposer composer, DigestTrace trace, Tombstones tombstones, IOptions<DigestOptions> options, TimeProvider clock, ILogger<DigestBuilder> logger)
{
    private readonly ConcurrentDictionary<DateOnly, string> _built = new();
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>The day that it is now in the digest's time zone.</summary>
    public DateOnly Today => DigestDay.Of(clock.GetUtcNow(), _zone);

    /// <summary>
    /// Rebuilds today's digest, and yesterday's while its last articles may still be on their way, each only when
    /// something that it is made from has changed since.
    /// </summary>
    /// <returns>The days that were rebuilt.</returns>
    public async Task<IReadOnlyList<DateOnly>> BuildDueAsync(CancellationToken cancellation)
    {
        var today = Today;
        var isEarly = clock.GetUtcNow() - DigestDay.Bounds(today, _zone).Start < options.Value.Grace;
        var rebuilt = new List<DateOnly>();
        foreach (var date in isEarly ? new[] { today.AddDays(-1), today } : [today])
        {
            if (_built.GetValueOrDefault(date) == await VersionAsync(date, cancellation))
            {
                continue;
            }

            // Told before reading: what comes while it is built changes the version and is built next time.
            var sources = await SourcesVersionAsync(date, cancellation);
            await BuildAsync(date, cancellation);
            _built[date] = $"{sources} {await digests.VersionAsync(date, cancellation)}";
            rebuilt.Add(date);
        }

        return rebuilt;
    }

    public async Task<Digest> BuildAsync(DateOnly date, CancellationToken cancellation)
    {
        var begun = clock.GetUtcNow();
        var (deleted, changed) = (new HashSet<string>(), false);
        string sources;
        Digest digest;

        // A deletion sets its tombstone, takes the article's line away, then mends the stored digests. One that came after
        // the reading has changed the lines; one whose line stands yet will find what was just saved.
        do
        {
            sources = await SourcesVersionAsync(date, cancellation);
            digest = await ComposeAsync(date, deleted, cancellation);
            changed |= await digests.SaveAsync(digest, cancellation);
        }
        while (await SourcesVersionAsync(date, cancellation) != sources && await FindDeletedAsync(digest, deleted, cancellation));

        await trace.BuiltAsync(date, _zone, changed, begun, cancellation);
        Log.Built(logger, date, digest.Stories.Count, digest.Articles);
        return digest;
    }

    private async Task<Digest> ComposeAsync(DateOnly date, HashSet<string> without, CancellationToken cancellation)
    {
        var yesterday = (await digests.FindAsync(date.AddDays(-1), cancellation))?.Value;
        var articles = await ReadDayAsync(date, cancellation);
        var earlier = new List<Extraction>();
        for (var day = date.AddDays(-options.Value.LookBackDays); day < date; day = day.AddDays(1))
        {
            earlier.AddRange(await ReadDayAsync(day, cancellation));
        }

        return composer.Compose(date, _zone.Id, Without(articles), Without(earlier), yesterday);

        List<Extraction> Without(List<Extraction> read) => [.. read.Where(article => !without.Contains(article.Id))];
    }

    /// <summary>Notes which of the articles that the digest shows are deleted.</summary>
    /// <returns>Whether there are any.</returns>
    private async Task<bool> FindDeletedAsync(Digest digest, HashSet<string> deleted, CancellationToken cancellation)
    {
        var before = deleted.Count;
        foreach (var article in ShownArticles.Of(digest))
        {
            if (await tombstones.CoversAsync(article, cancellation))
            {
                deleted.Add(article);
            }
        }

        return deleted.Count > before;
    }

    private async Task<string> VersionAsync(DateOnly date, CancellationToken cancellation) =>
        $"{await SourcesVersionAsync(date, cancellation)} {await digests.VersionAsync(date, cancellation)}";

    /// <summary>Of all that a digest is made from: its day, the days that it looks back on, the digest before.</summary>
    private async Task<string> SourcesVersionAsync(DateOnly date, CancellationToken cancellation)
    {
        var dates = Enumerable.Range(-options.Value.LookBackDays, options.Value.LookBackDays + 1).Select(date.AddDays);
        var days = await Task.WhenAll(dates.SelectMany(day => DigestDay.Partitions(day, _zone)).Distinct().Select(day => partition.VersionAsync(day, cancellation)));
        return string.Join(' ', days.Append((await digests.VersionAsync(date.AddDays(-1), cancellation)).ToString()));
    }

    private async Task<List<Extraction>> ReadDayAsync(DateOnly date, CancellationToken cancellation)
    {
        var (start, end) = DigestDay.Bounds(date, _zone);
        var articles = new List<Extraction>();
        foreach (var day in DigestDay.Partitions(date, _zone))
        {
            articles.AddRange((await partition.ReadAsync(day, cancellation)).Where(article => article.Stored >= start && article.Stored < end));
        }

        return articles;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Digest of {Date}: {Stories} stories from {Articles} articles")]
        public static partial void Built(ILogger logger, DateOnly date, int stories, int articles);
    }
}
