using MigrationWatch.Claims.Events;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Roles;

/// <summary>By what a place has its role.</summary>
internal enum TellingKind
{
    /// <summary>A preposition, a case, a clause or the verb.</summary>
    Words,

    /// <summary>It is the counted people's own.</summary>
    People,

    /// <summary>It is the state that acts.</summary>
    Actor,
}

/// <param name="Cost">How far it is in meaning from the figure and its verb.</param>
/// <param name="Distance">How many words it is from the figure: of two peoples the nearer is counted.</param>
/// <param name="Words">The words that give the role.</param>
internal sealed record ToldPlace(NamedPlace Place, PlaceRole Role, TellingKind Kind, int Cost, int Distance, string Words)
{
    public ClaimPlace Named => new(Place.Name, Place.Iso, Place.Iso3, Words);
}

/// <summary>The places that have a role to one figure. Of each role the nearest counts, and where two contradict one another the verb's sense decides.</summary>
internal sealed class ToldPlaces(Trigger? trigger)
{
    private readonly List<ToldPlace> _all = [];

    // A country outweighs a place whose country nobody knows: "Kazakhstan didn't let in 220 at the Syrym crossing".
    public ToldPlace? this[PlaceRole role] => _all.Where(told => told.Role == role).MinBy(told => (role != PlaceRole.Place && told.Place.Iso is null, told.Cost, told.Distance));

    /// <summary>"San Lorenzo" of seven countries, and nothing says of which.</summary>
    public string? Remark => new[] { this[PlaceRole.Origin], this[PlaceRole.Destination], this[PlaceRole.Place] }.FirstOrDefault(told => told?.Place.Namesakes.Count > 0) is { Place: var place }
        ? $"{place.Name} may be in any of {string.Join(", ", place.Namesakes)}"
        : null;

    /// <summary>Foreigners are registered, but not told where: by the state whose body tells it.</summary>
    public bool LacksDestination => trigger is { In: PlaceRole.Destination, Measure: ClaimMeasure.Stock or ClaimMeasure.Registrations or ClaimMeasure.Decisions or ClaimMeasure.Net }
        && this[PlaceRole.Destination] is null && this[PlaceRole.Place] is null && this[PlaceRole.Origin] is { Place.Iso: not null };

    public void Add(ToldPlace told) => _all.Add(told);

    public void Settle()
    {
        if (trigger is { Group: PlaceRole.Destination, Measure: ClaimMeasure.Arrivals } && this[PlaceRole.Origin] is null)
        {
            // "Tajikistan returned 5,000 refugees to Afghanistan", "200,000 Russians repatriated to Israel": whose country is not where they went comes before.
            MakeOrigin(TellingKind.Actor);
            MakeOrigin(TellingKind.People);
        }

        // "3.7 million Ukrainians are displaced in Ukraine"
        if (this[PlaceRole.Origin] is { Kind: TellingKind.People } own && this[PlaceRole.Place] is { } place && place.Place.Iso == own.Place.Iso && this[PlaceRole.Destination] is null)
        {
            _all.Remove(own);
        }

        // "Russia deported 18,000, who may not enter the country": nobody goes from a country to itself.
        if (this[PlaceRole.Origin] is { } from && this[PlaceRole.Destination] is { } to && from.Place.Iso == to.Place.Iso && from.Place.IsAnaphor != to.Place.IsAnaphor)
        {
            var role = to.Place.IsAnaphor ? to.Role : from.Role;
            _all.RemoveAll(told => told.Role == role && told.Place.Iso == from.Place.Iso);
        }

        // "Azerbaijanis were moved to Lachin", "Kazakhs deported from Kazakhstan": at home there is no other end.
        if (this[PlaceRole.Origin] is { } origin && this[PlaceRole.Destination] is { } destination && origin.Place.Iso == destination.Place.Iso && (origin.Kind == TellingKind.People || destination.Kind == TellingKind.People))
        {
            _all.RemoveAll(told => told.Kind == TellingKind.People && told.Place.Iso == origin.Place.Iso);
        }
    }

    private void MakeOrigin(TellingKind kind)
    {
        var told = _all.Find(told => told.Kind == kind && told.Role == PlaceRole.Destination);
        var words = _all.Where(told => told.Kind == TellingKind.Words && told.Role == PlaceRole.Destination).MinBy(told => told.Cost);
        if (told is not null && words is not null && words.Place.Iso != told.Place.Iso && this[PlaceRole.Origin] is null)
        {
            _all[_all.IndexOf(told)] = told with { Role = PlaceRole.Origin };
        }
    }
}
