using MigrationWatch.Claims.Words;
using MigrationWatch.Curated;

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
}

/// <summary>place-words.tsv: the preposition that gives a place its role.</summary>
internal static class PlaceWords
{
    // "to the north-eastern Kazakh city of Pavlodar": what may stand between a preposition and its place.
    private const int Farthest = 9;

    private static readonly PhraseBook<PlaceWord> Book = Load();

    /// <summary>The preposition that governs the place at <paramref name="at"/>; null when there is none.</summary>
    /// <param name="limit">Index before which it can't stand.</param>
    public static (PlaceWord ScannedWord, int Start, int End)? Before(IReadOnlyList<ScannedWord> words, int at, int limit)
    {
        for (var back = at - 1; back >= Math.Max(limit, at - Farthest); back--)
        {
            if (words[back] is { Kind: WordKind.Mark, Lower: not ("-" or "\"" or "“" or "”" or "«" or "»" or "'") })
            {
                return null;
            }

            if (Book.Match(words, back) is { Meaning: not PlaceWord.On } match && match.End <= at)
            {
                // "out of" is found at "of" first.
                return back > limit && Book.Match(words, back - 1) is { } longer && longer.End == match.End ? (longer.Meaning, back - 1, longer.End) : (match.Meaning, back, match.End);
            }

            if (back > limit && Book.Match(words, back - 1) is { } pair && pair.End == back + 1 && pair.End - pair.Start > 1 && pair.Meaning != PlaceWord.On)
            {
                return (pair.Meaning, back - 1, pair.End);
            }
        }

        return null;
    }

    /// <summary>"в Казахстан" is where to, "в Казахстане" where: nouns in the locative end in е, и or х.</summary>
    public static bool IsLocative(string surface) => surface[^1] is 'е' or 'и' or 'х' || surface.EndsWith("ом", StringComparison.Ordinal) || surface.EndsWith("ем", StringComparison.Ordinal);

    /// <summary>"с Грузией" is with, "с Кубы" is from.</summary>
    public static bool IsInstrumental(string surface) => surface[^1] is 'м' or 'й' or 'и';

    private static PhraseBook<PlaceWord> Load()
    {
        var book = new PhraseBook<PlaceWord>();
        foreach (var row in CuratedTable.Load("place-words.tsv").Rows)
        {
            book.Add(row.Required("phrase"), TermName.Find<PlaceWord>(row["role"]) ?? throw row.Mistake($"role \"{row["role"]}\""));
        }

        return book;
    }
}
