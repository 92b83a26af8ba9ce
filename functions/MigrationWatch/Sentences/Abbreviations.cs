using System.Collections.Frozen;
using MigrationWatch.Curated;

namespace MigrationWatch.Sentences;

/// <summary>Whether the full stop after a word is the abbreviation's own (abbreviations.tsv, sentence-openers.tsv).</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = CuratedTable.Load("abbreviations.tsv").Rows
        .ToFrozenDictionary(row => row.Required("word"), ReadKind, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = CuratedTable.Load("sentence-openers.tsv").Rows
        .SelectMany(row => row.List("words"))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private enum AbbreviationKind
    {
        Never,
        Maybe,
        Number,
    }

    /// <param name="next">What follows the full stop; null at the end of the text.</param>
    public static bool GoesOn(string text, Token word, Token? next)
    {
        var opens = next is { Kind: TokenKind.Word } opening && Openers.Contains(opening.Of(text));
        if (IsInitials(word.Of(text)))
        {
            // "С" opens a sentence, but after "А." it is the second initial.
            return !(opens && next?.Length > 1);
        }

        return Kinds.TryGetValue(word.Of(text), out var kind) && kind switch
        {
            AbbreviationKind.Never => true,
            AbbreviationKind.Number => next?.Kind == TokenKind.Number,
            _ => next is { Kind: TokenKind.Word or TokenKind.Number } && !opens,
        };
    }

    /// <summary>A function word or the like, which opens a sentence far more often than a name.</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) => Openers.Contains(word);

    /// <summary>"J", "J.K.", "А.С.": capitals that stand for names.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && (word.Length == 1 || (word[1] == '.' && word[^1] == '.'));

    private static AbbreviationKind ReadKind(CuratedRow row) => Enum.TryParse<AbbreviationKind>(row.Required("kind"), ignoreCase: true, out var kind)
        ? kind
        : throw row.Mistake($"kind \"{row["kind"]}\" is none of never, maybe, number");
}
