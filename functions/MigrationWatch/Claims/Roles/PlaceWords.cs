using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Roles;

internal enum PlaceWord
{
    Origin,
    Destination,
    In,
    By,
    None,
    Case,
    Genitive,
    Group,
    On,
    Via,
    Border,
    There,
    Outside,
}

/// <summary>place-words.tsv: the preposition that gives a place its role.</summary>
internal static class PlaceWords
{
    // "to the north-eastern Kazakh city of Pavlodar": what may stand between a preposition and its place.
    private const int Farthest = 9;
    private const int LongestPhrase = 4;

    private static readonly PhraseBook<PlaceWord> Book = Load();

    // Towns of the region and beyond whose nominative looks like a locative.
    private static readonly HashSet<string> Indeclinables =
        ["тбилиси", "батуми", "сочи", "кутаиси", "поти", "гори", "гюмри", "рустави", "зугдиди", "цхинвали", "сухуми", "дели", "хельсинки", "карачи", "салоники", "дубаи"];

    /// <summary>The preposition that governs the place at <paramref name="at"/>; null when there is none.</summary>
    /// <param name="limit">Index before which it can't stand.</param>
    /// <param name="isDate">Whether a word belongs to a date: "In 2024 Austria returned …" has no "in Austria".</param>
    public static (PlaceWord Word, int Start, int End)? Before(IReadOnlyList<ScannedWord> words, int at, int limit, Func<int, bool>? isDate = null)
    {
        for (var back = at - 1; back >= Math.Max(limit, at - Farthest); back--)
        {
            if (words[back] is { Kind: WordKind.Mark, Lower: not ("-" or "\"" or "“" or "”" or "«" or "»" or "'") } || isDate?.Invoke(back) == true)
            {
                return null;
            }

            if (EndingAt(words, back + 1, limit) is { Meaning: not PlaceWord.On } match)
            {
                return (match.Meaning, match.Start, match.End);
            }
        }

        return null;
    }

    /// <summary>Words that are preposition and place at once: "there", "оттуда".</summary>
    public static PlaceWord? Within(IReadOnlyList<ScannedWord> words, NamedPlace place) =>
        Book.Match(words, place.Start) is { Meaning: not PlaceWord.On } match && match.End <= place.End ? match.Meaning : null;

    // The longest: "out of" is found before "of", "to work in" before "in".
    private static PhraseMatch<PlaceWord>? EndingAt(IReadOnlyList<ScannedWord> words, int end, int limit)
    {
        PhraseMatch<PlaceWord>? longest = null;
        for (var start = end - 1; start >= Math.Max(limit, end - LongestPhrase); start--)
        {
            if (Book.Match(words, start) is { } match && match.End == end)
            {
                longest = match;
            }
        }

        return longest;
    }

    /// <summary>"в Казахстан" is where to, "в Казахстане" where: nouns in the locative end in е, и or х.</summary>
    public static bool IsLocative(string surface) => surface[^1] is 'е' or 'и' or 'х' || surface.EndsWith("ом", StringComparison.Ordinal) || surface.EndsWith("ем", StringComparison.Ordinal);

    /// <summary>"в Тбилиси" is both where and where to.</summary>
    public static bool IsIndeclinable(string surface) => Indeclinables.Contains(surface);

    /// <summary>"с Грузией" is with, "с Кубы" is from.</summary>
    public static bool IsInstrumental(string surface) => surface[^1] is 'м' or 'й' or 'и';

    private static PhraseBook<PlaceWord> Load() =>
        PhraseTable.Load("place-words.tsv", row => TermName.Find<PlaceWord>(row["role"]) ?? throw row.Mistake($"role \"{row["role"]}\""));
}
