using System.Text;
using MigrationWatch.Entities.Places;
using MigrationWatch.Entities.World;

namespace MigrationWatch.Benchmarks.Places;

/// <summary>A list in the making: one line per name and country, the most telling kind and the most people kept.</summary>
internal sealed class PlaceList
{
    private const int Comparable = 10;

    private readonly Dictionary<(string Key, string Country), WorldPlace> _places = [];
    private Dictionary<string, int>? _largest;

    public int Count => _places.Count;

    public void Add(string spelling, WorldPlace place)
    {
        var key = PlaceKey.Of(spelling);

        // Baker Island and the like: no country of the table, and nobody lives there.
        if (key.Length < 3 || !Gazetteer.Default.Countries.ContainsKey(place.Country))
        {
            return;
        }

        var known = _places.GetValueOrDefault((key, place.Country));
        _places[(key, place.Country)] = known is null ? place : Better(known, place);
    }

    /// <summary>A place too small to be listed for itself, yet not much smaller than a listed one of its name: without it the name would seem to be the other's alone.</summary>
    public void AddNamesake(WorldPlace place)
    {
        var key = PlaceKey.Of(place.Name);
        _largest ??= _places.GroupBy(known => known.Key.Key).ToDictionary(known => known.Key, known => known.Max(one => one.Value.People));
        if (_largest.TryGetValue(key, out var people) && place.People * Comparable >= people && !_places.ContainsKey((key, place.Country)))
        {
            Add(place.Name, place);
        }
    }

    public string Print()
    {
        var text = new StringBuilder("key\tname\tplace\tkind\tpeople\n");
        foreach (var ((key, _), place) in _places.OrderBy(place => Encoding.UTF8.GetBytes(place.Key.Key), Bytes).ThenBy(place => place.Key.Country, StringComparer.Ordinal))
        {
            var name = place.Russian is { } russian ? $"{russian}|{place.Name}" : WorldPlaces.Capitalised(key) == place.Name ? "" : place.Name;
            var kind = place.Kind switch { WorldPlaceKind.Region => "r", WorldPlaceKind.District => "d", _ => "t" };
            text.Append($"{key}\t{name}\t{place.Code ?? place.Country}\t{kind}{(place.People > 0 ? $"\t{place.People}" : "")}\n");
        }

        return text.ToString();
    }

    private static Comparer<byte[]> Bytes { get; } = Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other));

    private static WorldPlace Better(WorldPlace one, WorldPlace other)
    {
        var better = Rank(other) > Rank(one) || (Rank(other) == Rank(one) && other.People > one.People) ? other : one;
        return better with { People = one.Kind == other.Kind ? Math.Max(one.People, other.People) : better.People, Code = better.Code ?? (one.Kind == other.Kind ? one.Code ?? other.Code : null) };
    }

    // A town that lends its name to its district or province is the better known of the two; a nameless hamlet is not.
    private static int Rank(WorldPlace place) => place.Kind switch { WorldPlaceKind.Town => place.People >= 20 ? 3 : 0, WorldPlaceKind.Region => 2, _ => 1 };
}
