using MigrationWatch.Contracts;
using MigrationWatch.Entities.World;

namespace MigrationWatch.Entities.Places;

/// <summary>Which of the places of one name a text means: the country it speaks of, the neighbours' country, then the larger place.</summary>
internal sealed class CountryChoice
{
    private const double Country = 4;
    private const double CuratedPlace = 2;
    private const double Clue = 2;
    private const double OnlyOne = 1;
    private const double MostOfText = 5;
    private const double Neighbour = 1.2;
    private const int Neighbours = 2;
    private const int NeighbourReach = 12;
    private const double SaidKind = 1;

    private const int Comparable = 12;

    /// <summary>log10 of how many times larger a place must be than its namesake abroad to be meant without another sign.</summary>
    private const double Margin = 0.9;

    /// <summary>Thousands of a subdivision whose people aren't known.</summary>
    private const int UsualRegion = 100;

    private readonly Dictionary<string, double> _text = [];
    private readonly List<(int First, int End, string[] Countries)> _all = [];

    public CountryChoice(IReadOnlyList<PlaceMention> curated, IReadOnlyList<WorldMatch> matches, IReadOnlyList<CountryClue> clues)
    {
        foreach (var place in curated.Where(mention => mention.Iso2 is not null).DistinctBy(mention => mention.Place))
        {
            Vote(place.Iso2!, place.Type == EntityType.Country ? Country : CuratedPlace);
        }

        foreach (var match in matches.Where(match => match.Proof == PlaceProof.Strong).DistinctBy(match => match.Name.Key).Where(match => match.Places.Count == 1))
        {
            Vote(match.Places[0].Country, OnlyOne);
        }

        foreach (var clue in clues.DistinctBy(clue => clue.Country.Country))
        {
            Vote(clue.Country.Country!, Clue);
        }

        _all.AddRange(curated.Where(mention => mention.Iso2 is not null).Select(mention => (mention.FirstToken, mention.FirstToken + mention.TokenCount, new[] { mention.Iso2! })));
        _all.AddRange(matches.Where(match => match.Proof == PlaceProof.Strong).Select(match => (match.First, match.End, match.Name.Countries)));
        _all.Sort((one, other) => one.First.CompareTo(other.First));
    }

    /// <summary>How much the whole text speaks of a country; 0 when it doesn't.</summary>
    public double Of(string country) => Math.Min(_text.GetValueOrDefault(country), MostOfText);

    /// <summary>The text speaks of no other country.</summary>
    public bool IsOnly(string country) => _text.Count == 1 && _text.ContainsKey(country);

    /// <summary>The place that a curated name means instead: the text speaks of another country that has a comparable one, and not of the name's own.</summary>
    public WorldPlace? Instead(PlaceMention curated, IReadOnlyList<WorldPlace> namesakes)
    {
        var own = namesakes.FirstOrDefault(place => place.Country == curated.Iso2);
        return own is null || Of(own.Country) > CuratedPlace ? null
            : namesakes.Where(place => place.People * Comparable >= own.People && Of(place.Country) >= Country).MaxBy(place => (Of(place.Country), place.People));
    }

    /// <summary>The place that is meant, and whether its country can be told from its namesakes'.</summary>
    public (WorldPlace Place, bool Told) Choose(WorldMatch match)
    {
        if (match.Places.Count == 1)
        {
            return (match.Places[0], true);
        }

        var near = Near(match);
        var (best, weight, second) = (match.Places[0], double.MinValue, double.MinValue);
        foreach (var place in match.Places)
        {
            var own = Weigh(place, match, near);
            (best, weight, second) = own > weight ? (place, own, weight) : (best, weight, Math.Max(second, own));
        }

        return (best, weight - second >= Margin);
    }

    private double Weigh(WorldPlace place, WorldMatch match, List<string[]> near)
    {
        var people = place.People > 0 || place.Kind == WorldPlaceKind.Town ? place.People : UsualRegion;
        var kind = match.Type is { } said && said == EntityType.Region == (place.Kind != WorldPlaceKind.Town) ? SaidKind : 0;
        return Math.Log10(people + 1) + kind + Of(place.Country) + near.Sum(countries => Array.IndexOf(countries, place.Country) >= 0 ? Neighbour / Math.Sqrt(countries.Length) : 0);
    }

    private List<string[]> Near(WorldMatch match)
    {
        var near = new List<string[]>();
        for (var i = Math.Max(0, IndexFrom(match.First) - Neighbours); i < _all.Count && near.Count < 2 * Neighbours && _all[i].First - match.End < NeighbourReach; i++)
        {
            if (_all[i].First != match.First && match.First - _all[i].End < NeighbourReach)
            {
                near.Add(_all[i].Countries);
            }
        }

        return near;
    }

    private int IndexFrom(int token)
    {
        var (low, high) = (0, _all.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _all[middle].First < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Vote(string country, double weight) => _text[country] = _text.GetValueOrDefault(country) + weight;
}
