using MigrationWatch.Entities.Russian;
using MigrationWatch.Entities.World;
using MigrationWatch.Sentences;

namespace MigrationWatch.Entities.Places;

/// <summary>Names of the world list in one text: the longest from each capital on, at most <see cref="MostWords"/> words.</summary>
internal sealed class WorldFinder(string text, IReadOnlyList<Token> tokens, WorldPlaces list)
{
    private const int MostWords = 5;

    private readonly Dictionary<string, (WorldName? Name, bool GoesOn)> _looked = [];

    /// <param name="owners">By token, the curated mention it belongs to or -1: those are kept, unless the world knows a longer name around.</param>
    public List<WorldMatch> Find(int[] owners)
    {
        var found = new List<WorldMatch>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && char.IsUpper(text[tokens[i].Start]) && Longest(i) is { } match && !IsCurated(owners, match))
            {
                found.Add(match);
                i = match.End - 1;
            }
        }

        return found;
    }

    // "Blue Nile" is more than the listed Nile; but half of a listed name is nothing.
    private static bool IsCurated(int[] owners, WorldMatch match)
    {
        var inside = owners.AsSpan(match.First, match.Count);
        return !inside.Contains(-1) || IsCut(owners, match.First) || IsCut(owners, match.End);
    }

    private static bool IsCut(int[] owners, int token) => token > 0 && token < owners.Length && owners[token] >= 0 && owners[token] == owners[token - 1];

    private WorldMatch? Longest(int first)
    {
        Span<char> key = stackalloc char[PlaceKey.MaximumLength];
        var (length, at) = (0, first);
        WorldMatch? longest = null;
        for (var words = 0; words < MostWords && at < tokens.Count && tokens[at].Kind == TokenKind.Word; words++)
        {
            var longer = PlaceKey.Append(tokens[at].Of(text), key, length);
            if (longer == length)
            {
                break;
            }

            length = longer;
            var (name, goesOn) = Look(key[..length]);
            if (name is not null && char.IsUpper(text[tokens[at].Start]))
            {
                longest = Fitting(name, first, at) is { } fitting ? new(first, at + 1 - first, fitting) : longest;
            }

            if (!goesOn)
            {
                break;
            }

            at += at + 2 < tokens.Count && IsInnerMark(at + 1) ? 2 : 1;
        }

        return longest;
    }

    // A text repeats its names: each is looked up once.
    private (WorldName? Name, bool GoesOn) Look(ReadOnlySpan<char> key)
    {
        var looked = _looked.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!looked.TryGetValue(key, out var answer))
        {
            var places = list.Find(key, out var goesOn);
            looked[key] = answer = (places.Count > 0 ? new WorldName(new(key), places) : null, goesOn);
        }

        return answer;
    }

    // "Deir-ez-Zor", "St. Louis", "Nur-Sultan"
    private bool IsInnerMark(int at) =>
        tokens[at].Length == 1 && text[tokens[at].Start] is '-' or '–' or '.' && tokens[at].Start == tokens[at - 1].End && (text[tokens[at].Start] == '.' ? tokens[at - 1].Length == 2 : tokens[at + 1].Start == tokens[at].End);

    // A Russian stem may be that of another word: the form must be one of the name's.
    private WorldName? Fitting(WorldName name, int first, int last)
    {
        if (name.Places[0].Russian is null)
        {
            return name;
        }

        var surface = text[tokens[first].Start..tokens[last].End].Replace('ё', 'е');
        var fitting = name.Places.Where(place => RussianPhrases.All(place.Russian!).Any(form => form.Replace('ё', 'е').Equals(surface, StringComparison.OrdinalIgnoreCase))).ToList();
        return fitting.Count == name.Places.Count ? name : fitting.Count > 0 ? new(name.Key, fitting) : null;
    }
}
