namespace MigrationWatch.Queries.Catalog;

/// <summary>What is closed: every closed day with counts and sizes, and the segments that index them. <c>extractions/_index/catalog.json</c>.</summary>
public sealed record IndexCatalog
{
    public static IndexCatalog Empty { get; } = new();

    /// <summary>In order of time.</summary>
    public IReadOnlyList<CatalogDay> Days { get; init; } = [];

    /// <summary>In order of time; each closed day is in exactly one.</summary>
    public IReadOnlyList<CatalogSegment> Segments { get; init; } = [];

    public CatalogDay? Day(DateOnly date) => Days.FirstOrDefault(day => day.Date == date);

    public CatalogSegment? SegmentOf(DateOnly date) => Segments.FirstOrDefault(segment => segment.Covers(date));

    public IReadOnlyList<CatalogDay> DaysFrom(DateOnly from, DateOnly to) => [.. Days.Where(day => day.Date >= from && day.Date <= to)];

    /// <summary>Replaces whatever covered the same days.</summary>
    public IndexCatalog With(IReadOnlyList<CatalogDay> days, CatalogSegment segment)
    {
        var rest = Without(segment.From, segment.To);
        return new()
        {
            Days = [.. rest.Days.Concat(days).OrderBy(day => day.Date)],
            Segments = [.. rest.Segments.Append(segment).OrderBy(other => other.From)],
        };
    }

    public IndexCatalog Without(DateOnly from, DateOnly to) => new()
    {
        Days = [.. Days.Where(day => day.Date < from || day.Date > to)],
        Segments = [.. Segments.Where(segment => segment.To < from || segment.From > to)],
    };
}

/// <summary>A closed day; the same record lies beside its file as <c>_manifest.json</c>.</summary>
/// <param name="File">Blob name of the compressed lines.</param>
/// <param name="Bytes">Compressed.</param>
/// <param name="PlainBytes">Uncompressed.</param>
/// <param name="ETag">Version of the file that was counted.</param>
/// <param name="Blocks">Offset of each gzip member in the file.</param>
/// <param name="Compacted">When the closing began to read.</param>
public sealed record CatalogDay(
    DateOnly Date,
    string File,
    int Records,
    int Claims,
    long Bytes,
    long PlainBytes,
    string ETag,
    IReadOnlyList<int> Blocks,
    int Schema,
    DateTimeOffset Compacted);

/// <param name="Name">Blob name; its content never changes.</param>
/// <param name="Format">Of the blob; 1 where an older program left it out.</param>
/// <param name="Words">Of the texts; null when none is kept.</param>
public sealed record CatalogSegment(string Name, DateOnly From, DateOnly To, int Records, long Bytes, int Format = 1, CatalogWords? Words = null)
{
    public bool Covers(DateOnly day) => day >= From && day <= To;
}

/// <param name="Name">Blob name; its content never changes.</param>
/// <param name="DictionaryBytes">The words at its beginning; where they occur follows.</param>
/// <param name="From">The first day with a text whose words are here; null where an older program left it out.</param>
public sealed record CatalogWords(string Name, int DictionaryBytes, long Bytes, DateOnly? From = null);
