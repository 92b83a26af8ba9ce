using System.Globalization;
using MigrationWatch.Claims.Words;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Quantities;

internal enum NumberWordKind
{
    Number,
    Scale,
    Vague,
    Half,
}

/// <param name="Low">The value, or the lowest of a vague word.</param>
/// <param name="High">Differs from <paramref name="Low"/> for a vague word alone.</param>
internal sealed record NumberWord(NumberWordKind Kind, double Low, double High);

/// <summary>number-words.tsv: what each number word of English and Russian is worth.</summary>
internal static class NumberWords
{
    private static readonly PhraseBook<NumberWord> Book = Load();

    public static NumberWord? At(IReadOnlyList<ScannedWord> words, int at) =>
        at < words.Count && words[at].IsLetters ? Book.Match(words, at)?.Meaning : null;

    public static bool MayStart(ScannedWord word) => word.IsLetters && Book.MayStart(word);

    private static PhraseBook<NumberWord> Load()
    {
        var book = new PhraseBook<NumberWord>();
        foreach (var row in CuratedTable.Load("number-words.tsv").Rows)
        {
            var values = row.List("value").Select(part => double.TryParse(part, CultureInfo.InvariantCulture, out var value) ? value : throw row.Mistake($"\"{part}\" is no number")).ToList();
            var kind = Enum.TryParse<NumberWordKind>(row["kind"], ignoreCase: true, out var known) ? known : throw row.Mistake($"kind \"{row["kind"]}\"");
            book.Add(row.Required("word"), new NumberWord(kind, values[0], values[^1]));
        }

        return book;
    }
}
