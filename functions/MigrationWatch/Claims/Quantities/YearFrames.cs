using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Quantities;

/// <summary>Words before four digits that make them a year.</summary>
internal static class YearFrames
{
    private static readonly HashSet<string> Openers =
        ["in", "since", "by", "of", "until", "till", "during", "early", "late", "mid", "through", "and", "to", "from", "в", "с", "до", "к", "за", "на", "по", "и", "году", "года"];

    public static bool Opens(IReadOnlyList<ScannedWord> words, int at) => at > 0 && Openers.Contains(words[at - 1].Lower);
}
