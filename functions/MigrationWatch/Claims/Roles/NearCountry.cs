using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Roles;

/// <summary>The country a figure leans on when no place has a role beside it.</summary>
/// <param name="Where">The sentence or the mention that tells it.</param>
/// <param name="Certainty">What is left of the figure's confidence.</param>
public readonly record struct NearCountry(NamedPlace Place, TextSpan Where, double Certainty)
{
    private const double ByName = 0.9;
    private const double ByClue = 0.7;

    public bool IsClue => Certainty < ByName;

    /// <summary>The text names it.</summary>
    public static NearCountry Named(NamedPlace place, TextSpan where) => new(place, where, ByName);

    /// <summary>The text has a word of it, as its disaster agency's name.</summary>
    public static NearCountry Told(NamedPlace place, TextSpan where) => new(place, where, ByClue);
}
