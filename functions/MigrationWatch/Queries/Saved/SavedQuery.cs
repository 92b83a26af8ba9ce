using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Queries.Saved;

/// <summary>A question under a name, whose address stays the same whatever it finds.</summary>
/// <param name="Name">3 to 60 small letters, digits and hyphens.</param>
/// <param name="Query">Parameters as in an address, without the question mark.</param>
/// <param name="By">Holder of the key that saved it.</param>
public sealed record SavedQuery(string Name, string Title, Subject Of, string Query, string By, DateTimeOffset Saved)
{
    public const int LongestTitle = 200;
}
