using MigrationWatch.Http;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Saved;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Queries.Endpoints;

/// <summary>Takes queries in to be saved, from programs and from the form alike.</summary>
public sealed class SavedQueryDesk(SavedQueryStore store, SavedParameters parameters, TimeProvider clock)
{
    /// <param name="holder">Of the key.</param>
    /// <exception cref="BadRequestException">Name, title or query can't be saved: a mistake shows now, not to those who read it later.</exception>
    public async Task<SavedQuery> SaveAsync(string? name, string? title, Subject of, string? query, string holder, CancellationToken cancellation)
    {
        if (name is null || !SavedQueryNames.IsValid(name))
        {
            throw new BadRequestException("name", "must be 3 to 60 small letters, digits and hyphens");
        }

        if (title is null or { Length: 0 or > SavedQuery.LongestTitle })
        {
            throw new BadRequestException("title", $"must have 1 to {SavedQuery.LongestTitle} characters");
        }

        var saved = new SavedQuery(name, title, of, await parameters.CheckAsync(query, of, cancellation), holder, clock.GetUtcNow());
        await store.SaveAsync(saved, cancellation);
        return saved;
    }
}
