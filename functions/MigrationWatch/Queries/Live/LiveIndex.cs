using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Live;

/// <summary>
/// The index as one process sees it: closed days from immutable segments, open days from their parts, refreshed by
/// conditional reads. Instances share nothing but the storage account.
/// </summary>
public sealed partial class LiveIndex : IDisposable
{
    /// <summary>A note is followed by its line within seconds; clocks may differ by more.</summary>
    private static readonly TimeSpan LateSlack = TimeSpan.FromMinutes(5);

    private readonly BlobStore _blobs;
    private readonly TimeProvider _clock;
    private readonly IOptions<IndexOptions> _options;
    private readonly ILogger<LiveIndex> _logger;
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Vocabularies _vocabularies = new();
    private readonly SegmentCache _segments;
    private readonly OpenDays _open;
    private readonly LateLog _late;
    private readonly WatchedBlob _catalog;
    private (BinaryData? Content, IndexCatalog Catalog) _parsed = (null, IndexCatalog.Empty);
    private IndexSnapshot? _current;
    private bool _isBehind = true;

    public LiveIndex(BlobServiceClient service, BlobStore blobs, DaySegments days, DayParts parts, DayWords words, TimeProvider clock, IOptions<IndexOptions> options, ILogger<LiveIndex> logger)
    {
        (_blobs, _clock, _options, _logger) = (blobs, clock, options, logger);
        var container = service.GetBlobContainerClient(Containers.Extractions);
        _segments = new SegmentCache(blobs, days, _vocabularies);
        _open = new OpenDays(service, parts, words);
        _late = new LateLog(container.GetBlobClient(LateArrivals.BlobName));
        _catalog = new WatchedBlob(container.GetBlobClient(CatalogStore.BlobName));
    }

    /// <summary>What is stored now, at most <see cref="IndexOptions.RefreshInterval"/> old.</summary>
    public async Task<IndexSnapshot> CurrentAsync(CancellationToken cancellation)
    {
        if (_current is { } fresh && IsFresh(fresh))
        {
            return fresh;
        }

        await _gate.WaitAsync(cancellation);
        try
        {
            return _current is { } meanwhile && IsFresh(meanwhile) ? meanwhile : _current = await RefreshAsync(cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private bool IsFresh(IndexSnapshot snapshot) => _clock.GetUtcNow() - snapshot.ReadAt < _options.Value.RefreshInterval;

    private async Task<IndexSnapshot> RefreshAsync(CancellationToken cancellation)
    {
        var readAt = _clock.GetUtcNow();
        if (_current is null)
        {
            await FindOpenDaysAsync(cancellation);
        }

        _open.Watch(DateOnly.FromDateTime(readAt.UtcDateTime));

        // What a refresh that failed had read of the changes is told by no condition again.
        var changed = _isBehind;
        _isBehind = true;
        IndexCatalog catalog;
        IReadOnlyList<LateRecord> late;
        do
        {
            // Parts first, then the log of late lines, then the catalog: a line leaves the parts only after the catalog has it,
            // and enters them only after the log has it if it is late.
            changed |= await _open.RefreshAsync(cancellation);
            changed |= await _late.RefreshAsync(cancellation);
            changed |= await _catalog.RefreshAsync(cancellation);
            catalog = Catalog();
            late = _late.Records;
        }
        while (WatchLate(late, catalog));

        var snapshot = changed ? await BuildAsync(catalog, late, readAt, cancellation) : _current!.At(readAt);
        _isBehind = false;
        return snapshot;
    }

    /// <summary>A megabyte for three years: parsed when it has changed.</summary>
    private IndexCatalog Catalog()
    {
        if (_catalog.Content != _parsed.Content)
        {
            _parsed = (_catalog.Content, _catalog.Content?.ToObjectFromJson<IndexCatalog>(ContractJson.Options) ?? IndexCatalog.Empty);
        }

        return _parsed.Catalog;
    }

    private async Task FindOpenDaysAsync(CancellationToken cancellation)
    {
        await foreach (var name in _blobs.ListAsync(Containers.Extractions, DayNames.Prefix, cancellation))
        {
            if (DayNames.DayOf(name) is { } day && name.EndsWith(".jsonl", StringComparison.Ordinal))
            {
                _open.Watch(day);
            }
        }
    }

    /// <returns>True when there are days to read that were not read yet.</returns>
    private bool WatchLate(IReadOnlyList<LateRecord> late, IndexCatalog catalog)
    {
        var closed = catalog.Days.ToDictionary(day => day.Date, day => day.Compacted);
        var pending = late.Where(record => !closed.TryGetValue(record.Day, out var compacted) || record.Noted > compacted - LateSlack)
            .Select(record => record.Day)
            .ToHashSet();
        foreach (var day in _open.Days.Where(day => closed.ContainsKey(day) && !pending.Contains(day) && _open.IsEmpty(day)).ToList())
        {
            _open.Forget(day);
        }

        return pending.Count(_open.Watch) > 0;
    }

    private async Task<IndexSnapshot> BuildAsync(IndexCatalog catalog, IReadOnlyList<LateRecord> late, DateTimeOffset readAt, CancellationToken cancellation)
    {
        var closed = await _segments.LoadAsync(catalog, cancellation);
        var open = _open.Build(_vocabularies);
        Log.Refreshed(_logger, closed.Count, closed.Sum(segment => segment.Rows), open.Sum(segment => segment.Lines.Count));
        return new IndexSnapshot([.. closed.Select(segment => View(segment, open))], open, catalog, late, _vocabularies, readAt);
    }

    /// <summary>A line in the parts stands above the same article's line in a closed day.</summary>
    private static SegmentView View(Segment closed, IReadOnlyList<OpenSegment> open)
    {
        RowSet? hidden = null;
        foreach (var segment in open.Select(part => part.Segment).Where(segment => closed.Rows > 0 && segment.Stored[0] <= closed.Stored[^1]))
        {
            foreach (var row in Enumerable.Range(0, segment.Rows).Select(row => closed.Find(segment.IdOf(row))).Where(row => row >= 0))
            {
                (hidden ??= new RowSet(closed.Rows)).Add(row);
            }
        }

        return new SegmentView(closed, hidden);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Index has {Segments} segments with {Closed} records and {Open} open ones")]
        public static partial void Refreshed(ILogger logger, int segments, int closed, int open);
    }
}
