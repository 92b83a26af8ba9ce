using MigrationWatch.Claims.Matching;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Pages.Charts;
using MigrationWatch.Pages.Search;
using MigrationWatch.Queries.Matching;

namespace MigrationWatch.Pages.Corridors;

/// <param name="Address">The question that narrows them.</param>
/// <param name="Flows">Most claims first.</param>
public sealed record CorridorsView(QueryAddress Address, IReadOnlyList<CorridorRow> Rows, IReadOnlyList<Flow> Flows)
{
    /// <summary>Null when the question can be answered.</summary>
    public BadRequestException? Mistake { get; init; }
}

/// <param name="Id">Such as <c>RU-KZ</c>.</param>
public sealed record CorridorRow(string Id, int Claims, int Articles)
{
    /// <summary>From a country to itself.</summary>
    public bool IsWithin => Id.Split('-') is [var from, var to] && from == to;
}

/// <summary>One corridor's figures; of different measures and of rivals nothing is ever added up.</summary>
public sealed record CorridorView(string From, string To)
{
    public string Id => $"{From}-{To}";
    public long Claims { get; init; }
    public long Articles { get; init; }
    public IReadOnlyList<TimeBar> Timeline { get; init; } = [];
    public TimelineStep Step { get; init; }
    public IReadOnlyList<MeasureFigures> Measures { get; init; } = [];
    public IReadOnlyDictionary<string, Extraction> Records { get; init; } = new Dictionary<string, Extraction>();
    public IReadOnlyList<FacetValue> Sources { get; init; } = [];
    public IReadOnlyList<FacetValue> Claimants { get; init; } = [];
}

/// <param name="Count">All claims of the measure in the corridor.</param>
/// <param name="Matters">Those with rivals first.</param>
public sealed record MeasureFigures(ClaimMeasure Measure, int Count, IReadOnlyList<ClaimMatter> Matters);
