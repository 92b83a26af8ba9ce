using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Quantities;

/// <summary>Joins two numbers into a range: "25,000 to 30,000", "between 10 and 12 thousand", "600–700 тысяч".</summary>
internal static class RangeReader
{
    // Farther apart than this, two numbers joined by "to" are no estimate of one thing.
    private const double WidestRange = 20;

    public static (Amount Low, Amount High)? Read(IReadOnlyList<ScannedWord> words, int at, Amount first)
    {
        if (first.End + 1 >= words.Count || Joint(words, at, first.End) is not { } next || AmountReader.Read(words, next) is not { } second)
        {
            return null;
        }

        var low = first.Scale == 1 && second.Scale > 1 && !first.IsVague && first.Low <= second.Low / second.Scale ? first.Times(second.Scale, first.End) : first;
        return low.Low > 0 && low.Low < second.High && second.High <= low.Low * WidestRange ? (low, second) : null;
    }

    /// <summary>The range has an opening word ("between", "from", "от") that belongs to its text.</summary>
    public static bool OpensBefore(IReadOnlyList<ScannedWord> words, int at) => at > 0 && words[at - 1].Lower is "between" or "from" or "от" or "между";

    // "sixty, maybe seventy", "60, если не 70 тысяч"
    private static int? Joint(IReadOnlyList<ScannedWord> words, int at, int joint)
    {
        if (Joins(words, at, joint))
        {
            return joint + 1;
        }

        var guess = words[joint].Is(",") ? joint + 1 : joint;
        return words[guess].Lower switch
        {
            "maybe" or "perhaps" or "possibly" => guess + 1,
            "or" when guess > joint && guess + 1 < words.Count => words[guess + 1].Lower is "maybe" or "perhaps" or "even" ? guess + 2 : guess + 1,
            "а" when guess + 2 < words.Count && words[guess + 1].Is("то") && words[guess + 2].Is("и") => guess + 3,
            "если" or "if" when guess + 1 < words.Count && words[guess + 1].Lower is "не" or "not" => guess + 2,
            _ => null,
        };
    }

    private static bool Joins(IReadOnlyList<ScannedWord> words, int at, int joint) => words[joint].Lower switch
    {
        "-" or "–" or "—" or "‑" => words[joint + 1].Kind != WordKind.Mark,
        "to" or "до" => !QuantityLexicon.FollowsChange(words, OpensBefore(words, at) ? at - 1 : at),
        "and" or "и" => at > 0 && words[at - 1].Lower is "between" or "между",
        "or" or "или" => true,
        _ => false,
    };
}
