using MigrationWatch.Contracts;

namespace MigrationWatch.Entities.Places;

/// <summary>A listed country, region or city.</summary>
/// <param name="Id">ISO 3166-1 alpha-2, ISO 3166-2, a code of ours for a disputed territory, or null.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the country it lies in by UN resolutions; null for seas and continents.</param>
public sealed record ListedPlace(string Name, EntityType Type, string? Id, string? Country, string? Country3)
{
    /// <summary>Who governs it is contested (Abkhazia, South Ossetia, Crimea …).</summary>
    public bool Disputed { get; init; }
}

public enum PlaceForm
{
    /// <summary>The place itself: "Russia", "в России".</summary>
    Name,

    /// <summary>Its people: "Russians", "россияне".</summary>
    Demonym,

    /// <summary>"Russian", "российский"; before a verb it may still mean the people ("750,000 Kyrgyz work").</summary>
    Adjective,
}

/// <param name="Name">The place's English name.</param>
/// <param name="Iso2">The country's ISO 3166-1 alpha-2.</param>
/// <param name="Iso3">The country's ISO 3166-1 alpha-3.</param>
/// <param name="Type">Country, Region or City.</param>
public readonly record struct PlaceMention(TextSpan Span, string Name, string? Iso2, string? Iso3, EntityType Type, PlaceForm Form)
{
    public required ListedPlace Place { get; init; }

    /// <summary>Also a common word or a person's name: a place only if the sentence shows it.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>Known to the world list only.</summary>
    public bool OfWorldList { get; init; }

    /// <summary>Of the world list, and nothing in the text shows it to be a place.</summary>
    public bool Unproven { get; init; }

    /// <summary>The countries among which the text doesn't decide, by ISO 3166-1 alpha-2; empty when it does.</summary>
    public IReadOnlyList<string> Namesakes { get; init; } = [];

    /// <summary>Index of the first token and how many.</summary>
    public int FirstToken { get; init; }

    public int TokenCount { get; init; }
}
