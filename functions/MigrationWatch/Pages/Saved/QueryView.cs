using MigrationWatch.Pages.Search;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Saved;

namespace MigrationWatch.Pages.Saved;

/// <param name="Total">What it finds now.</param>
public sealed record QueryView(SavedQuery Saved, QueryAddress Address, long Total)
{
    public string OnPage => (Saved.Of == Subject.Claims ? Address.Set("of", "claims") : Address.Without("of")).On(Http.Routes.Search);
}

/// <summary>What somebody wants to save, kept while there is a mistake in it.</summary>
public sealed record SaveWish(string Name, string Title, Subject Of, string Query)
{
    public string Mistake { get; init; } = "";
}
