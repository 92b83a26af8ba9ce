namespace MigrationWatch.Claims.Roles;

/// <summary>A country, region or town in a sentence, or a people by its name.</summary>
/// <param name="Start">Index of the first word.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Name">As the gazetteer writes it.</param>
/// <param name="Iso">ISO 3166-1 alpha-2 of the country; null when it can't be told.</param>
/// <param name="Iso3">ISO 3166-1 alpha-3 of the country.</param>
/// <param name="IsPeople">"Russians", "Kyrgyz", "Georgian": a country's people or adjective, not the place.</param>
/// <param name="IsCountry">The country itself, not a place within.</param>
public sealed record NamedPlace(int Start, int End, string Name, string? Iso, string? Iso3, bool IsPeople, bool IsCountry)
{
    /// <summary>Countries that each have a place of this name, where the text doesn't tell which is meant.</summary>
    public IReadOnlyList<string> Namesakes { get; init; } = [];

    /// <summary>"the country", "в страну": told before, not named again.</summary>
    public bool IsAnaphor { get; init; }

    /// <summary>"Russian", "киргизские": it needs a noun, other than "Russians" and "киргизы".</summary>
    public bool IsAdjective { get; init; }
}
