using MigrationWatch.Entities.Russian;
using MigrationWatch.Entities.World;
using MigrationWatch.Sentences;

namespace MigrationWatch.Entities.Places;

/// <summary>Names of the world list in a text: the longest from each capital on, at most <see cref="MostWords"/> words.</summary>
internal static class WorldFinder
{
    private const int MostWords = 5;

    /// <param name="owners">By token, the curated mention it belongs to or -1: those are kept, unless the world knows a longer name around.</param>
    public static List<WorldMatch> Find(string text, IReadOnlyList<Token> tokens, int[] owners, bool russian)
    {
        var (found, list) = (new List<WorldMatch>(), russian ? WorldPlaces.Russian : WorldPlaces.Latin);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && char.IsUpper(text[tokens[i].Start]) && Longest(text, tokens, i, list) is { } match && !IsCurated(owners, match))
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

    private static WorldMatch? Longest(string text, IReadOnlyList<Token> tokens, int first, WorldPlaces list)
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
            var places = list.Find(key[..length], out var goesOn);
            if (places.Count > 0 && char.IsUpper(text[tokens[at].Start]))
            {
                longest = Fitting(places, text[tokens[first].Start..tokens[at].End]) is { Count: > 0 } fitting ? new(first, at + 1 - first, new(key[..length]), fitting) : longest;
            }

            if (!goesOn)
            {
                break;
            }

            at += at + 2 < tokens.Count && IsInnerMark(text, tokens, at + 1) ? 2 : 1;
        }

        return longest;
    }

    // "Deir-ez-Zor", "St. Louis", "Nur-Sultan"
    private static bool IsInnerMark(string text, IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Length == 1 && text[tokens[at].Start] is '-' or '–' or '.' && tokens[at].Start == tokens[at - 1].End && (text[tokens[at].Start] == '.' ? tokens[at - 1].Length == 2 : tokens[at + 1].Start == tokens[at].End);

    // A Russian stem may be that of another word: the form must be one of the name's.
    private static List<WorldPlace> Fitting(IReadOnlyList<WorldPlace> places, string surface) =>
        [.. places.Where(place => place.Russian is null || RussianPhrases.All(place.Russian).Any(form => SameWord(form, surface)))];

    private static bool SameWord(string form, string surface) => form.Length == surface.Length && form.Replace('ё', 'е').Equals(surface.Replace('ё', 'е'), StringComparison.OrdinalIgnoreCase);
}
