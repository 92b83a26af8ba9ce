using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Roles;

/// <summary>Where a movement began, ended or happened, each from words of the sentence or with the reason why not.</summary>
public sealed record ClaimPlaces
{
    public const string NotNamed = "the sentence names none";

    public ClaimPlace? Origin { get; init; }
    public string? OriginReason => Origin is null ? OriginsTold ?? NotNamed : null;
    public ClaimPlace? Destination { get; init; }
    public string? DestinationReason => Destination is null ? DestinationsTold ?? NotNamed : null;
    public ClaimPlace? Place { get; init; }

    /// <summary>Why there is no one origin: the sentence has one figure for several.</summary>
    public string? OriginsTold { get; init; }

    /// <summary>The same of the destination.</summary>
    public string? DestinationsTold { get; init; }

    /// <summary>What the fields can't hold: which of several towns of one name, say.</summary>
    public string? Remark { get; init; }

    /// <summary>No place, or only places whose country the gazetteer doesn't know.</summary>
    public bool HasNoCountry => (Origin?.Iso ?? Destination?.Iso ?? Place?.Iso ?? OriginsTold ?? DestinationsTold) is null;
}
