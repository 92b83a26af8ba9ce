using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Quantities;

/// <summary>Words beside four digits that make them a year.</summary>
internal static class YearFrames
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int Round = 50;

    // "expelled in 1492": so old a year is told from a count only by its preposition.
    private const int OldestYear = 1000;

    private static readonly HashSet<string> Openers =
        ["in", "since", "by", "of", "until", "till", "during", "early", "late", "mid", "through", "and", "to", "from", "в", "с", "до", "к", "за", "на", "по", "и", "году", "года"];

    private static readonly HashSet<string> Articles = ["a", "the", "this", "that"];

    public static bool IsYear(IReadOnlyList<ScannedWord> words, int at, double value)
    {
        var isAlone = at + 1 >= words.Count || !words[at + 1].IsLetters;
        return value switch
        {
            >= FirstYear and <= LastYear => isAlone || Opens(words, at) || IsAttribute(words, at, value),
            >= OldestYear and < FirstYear => isAlone && at > 0 && words[at - 1].Lower is "in" or "since" or "в",
            _ => false,
        };
    }

    private static bool Opens(IReadOnlyList<ScannedWord> words, int at) => at > 0 && Openers.Contains(words[at - 1].Lower);

    // "a 1997 convention", "the 2012 election", and a title before it: "Homeward 2017 Two sisters …", "out this week 2022 The crew …"; but "the 2000 migrants".
    private static bool IsAttribute(IReadOnlyList<ScannedWord> words, int at, double value) =>
        at > 0 && value % Round != 0 && (Articles.Contains(words[at - 1].Lower) || Articles.Contains(words[at + 1].Lower) || (at > 1 && words[at - 1].Capital && words[at + 1].Capital));
}
