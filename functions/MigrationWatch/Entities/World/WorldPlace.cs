namespace MigrationWatch.Entities.World;

/// <summary>A place of the world list; the same name may be several places.</summary>
/// <param name="Name">In Latin letters.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Code">ISO 3166-2 of a first-level subdivision, where it is known.</param>
/// <param name="People">In thousands; 0 when unknown or fewer.</param>
internal sealed record WorldPlace(string Name, string Country, WorldPlaceKind Kind, string? Code, int People)
{
    /// <summary>The Russian nominative, for a place found by its Russian name.</summary>
    public string? Russian { get; init; }
}

internal enum WorldPlaceKind
{
    /// <summary>A city, town or village.</summary>
    Town,

    /// <summary>A state, province or other first-level subdivision.</summary>
    Region,

    /// <summary>A district, county or other second-level subdivision.</summary>
    District,
}
