using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Quantities;

/// <summary>Marks printed around a number that make it no count: a hyphen, a colon, brackets, the commas of an age.</summary>
internal static class PrintedFrames
{
    private const double OldestPerson = 115;

    // "a 300-strong caravan" counts; so does the Russian ending of "15-ти мигрантов", which non-counts.tsv knows where it doesn't.
    private static readonly HashSet<string> Counting = ["strong", "odd", "plus", "some", "something", "member", "person", "people", "thousand", "million", "billion", "hundred", "тысяч", "тыс", "млн", "миллионов"];

    public static bool Hold(IReadOnlyList<ScannedWord> words, int start, int end) =>
        IsIdentifier(words, start) || IsMeasure(words, end) || IsClock(words, start, end) || IsFootnote(words, start, end) || IsAge(words, start, end);

    // "COVID-19", "Su-27": a hyphen glued to a word before it.
    private static bool IsIdentifier(IReadOnlyList<ScannedWord> words, int at) =>
        at >= 2 && words[at].IsDigits && words[at].Glued && words[at - 1].Is("-") && words[at - 1].Glued && words[at - 2].IsLetters;

    // "a 255-foot yacht", "a 10-point lead", "a three-mile walk"
    private static bool IsMeasure(IReadOnlyList<ScannedWord> words, int end) =>
        end + 1 < words.Count && words[end].Is("-") && words[end].Glued && words[end + 1] is { IsLetters: true, Glued: true, Capital: false } && words[end + 1].Length > 2 && !Counting.Contains(words[end + 1].Lower);

    // "6:30 PM", "won 2:1"
    private static bool IsClock(IReadOnlyList<ScannedWord> words, int start, int end) =>
        words[start].IsDigits && ((start >= 2 && words[start - 1] is { Glued: true, Lower: ":" } && words[start].Glued && words[start - 2].IsDigits)
            || (end + 1 < words.Count && words[end] is { Glued: true, Lower: ":" } && words[end + 1] is { IsDigits: true, Glued: true }));

    // "[48][49]"
    private static bool IsFootnote(IReadOnlyList<ScannedWord> words, int start, int end) =>
        start > 0 && end < words.Count && words[start - 1].Is("[") && words[end].Is("]");

    // "Her daughter, 14, was detained"
    private static bool IsAge(IReadOnlyList<ScannedWord> words, int start, int end) =>
        end == start + 1 && start >= 2 && words[start].IsDigits && words[start].Length <= 3 && words[start - 1].Is(",") && words[start - 2].IsLetters
        && end < words.Count && words[end].Is(",") && PrintedNumber.Value(words[start].Lower) <= OldestPerson;
}
