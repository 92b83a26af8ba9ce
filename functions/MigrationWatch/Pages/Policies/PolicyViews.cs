using MigrationWatch.Contracts;
using MigrationWatch.Policies;
using MigrationWatch.Queries.Matching;

namespace MigrationWatch.Pages.Policies;

/// <param name="Rows">Most recently told first.</param>
public sealed record PoliciesView(IReadOnlyList<PolicyRow> Rows);

/// <param name="Value">As the index counts its articles.</param>
/// <param name="Instrument">Its stages; null when the articles read for the list don't reach back to it.</param>
public sealed record PolicyRow(string Id, FacetValue Value, PolicyInstrument? Instrument);

/// <param name="Articles">Articles by id, the latest ones.</param>
/// <param name="Total">Articles on it in all.</param>
public sealed record PolicyView(FacetValue Value, PolicyInstrument Instrument, IReadOnlyDictionary<string, Extraction> Articles, long Total);
