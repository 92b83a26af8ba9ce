using MigrationWatch.Feeds.Health;
using MigrationWatch.Queries.Matching;

namespace MigrationWatch.Pages.Sources;

/// <param name="State">When only sources in one state are shown.</param>
/// <param name="Only">Id of the source when only one is shown, with its days.</param>
/// <param name="Articles">How many articles each feed carried, by feed.</param>
public sealed record SourcesView(FeedHealthReport Report, FeedStatus? State, IReadOnlyDictionary<string, FacetValue> Articles, string? Only = null)
{
    /// <summary>All sources, also those that are not shown.</summary>
    public int Total => Report.Statuses.Values.Sum();
}
