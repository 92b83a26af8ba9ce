using MigrationWatch.Pages.Records;
using MigrationWatch.Queries.Matching;

namespace MigrationWatch.Pages.Entities;

/// <param name="Only">The kind that is shown alone; null shows the head of each.</param>
public sealed record EntitiesView(string? Only, IReadOnlyList<EntityKind> Kinds);

/// <param name="Articles">Articles that name any of the kind.</param>
/// <param name="Names">Most articles first.</param>
/// <param name="HasMore">There are more names than these.</param>
public sealed record EntityKind(string Kind, long Articles, IReadOnlyList<FacetValue> Names, bool HasMore);

/// <summary>One public person, body, place or law.</summary>
/// <param name="Ask">What finds it and no namesake of another kind.</param>
public sealed record EntityView(string Kind, string Name, string Ask)
{
    public long Articles { get; init; }
    public long Claims { get; init; }
    public IReadOnlyList<FoundRow> LatestArticles { get; init; } = [];
    public IReadOnlyList<FoundRow> LatestClaims { get; init; } = [];

    /// <summary>Named in the same articles.</summary>
    public IReadOnlyList<FacetValue> Beside { get; init; } = [];
}
