using MigrationWatch.Http;
using MigrationWatch.Pages.Charts;
using MigrationWatch.Pages.Records;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Matching;

namespace MigrationWatch.Pages.Search;

/// <summary>What a search found, or what was wrong with the question; the question itself in either case.</summary>
public sealed record SearchResult(QueryAddress Address, Subject Subject)
{
    /// <summary>Null when the question can be answered.</summary>
    public BadRequestException? Mistake { get; init; }

    public long Total { get; init; }
    public IReadOnlyList<FoundRow> Rows { get; init; } = [];

    /// <summary>Null on the last page.</summary>
    public string? NextPage { get; init; }

    public bool IsFirstPage { get; init; } = true;
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<FacetValue>>();
    public IReadOnlyList<TimeBar> Timeline { get; init; } = [];
    public TimelineStep Step { get; init; }

    public string Counted => Subject == Subject.Claims ? "Claims" : "Articles";
}
