using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Units;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Figures;

/// <summary>The noun that stands before its figure: "the number of refugees in Poland reached 1.5 million", "Homes destroyed: 31".</summary>
internal static class NounBefore
{
    private const int Farthest = 16;
    private const int LongestHeading = 6;

    private static readonly HashSet<string> Heads = ["number", "total", "число", "количество", "численность", "числа", "количества", "numbers"];

    // "Uzbek workers in Moscow number 600,000", "беженцев в Чехии стало 380 тысяч": what these count opens the clause.
    private static readonly HashSet<string> Counts =
        ["number", "numbered", "totalled", "totaled", "total", "exceed", "exceeded", "стало", "насчитывается", "насчитали", "насчитывают", "составило", "составляет", "достигло", "оказалось", "—", "–"];

    private static readonly HashSet<string> Heights = ["stands", "stood", "standing", "estimated", "put"];

    public static UnitMention? Read(SentenceReading sentence, QuantityMention quantity, Func<int, bool> isPeople) =>
        Headed(sentence, quantity, isPeople) ?? Heading(sentence, quantity, isPeople) ?? Topic(sentence, quantity, isPeople);

    private static UnitMention? Headed(SentenceReading sentence, QuantityMention quantity, Func<int, bool> isPeople)
    {
        var words = sentence.Words;
        for (var at = quantity.Start - 1; at >= Math.Max(0, quantity.Start - Farthest); at--)
        {
            if ((words[at].IsDigits && !sentence.IsDate(at)) || words[at].Lower is ";" or ".")
            {
                return null;
            }

            if (Heads.Contains(words[at].Lower) && UnitReader.Read(words, at + 1, isPeople) is { } noun && noun.End <= quantity.Start)
            {
                return noun.Noun.NoMovement is null ? noun : null;
            }
        }

        return null;
    }

    // "Homes destroyed: 31", "Families displaced - 212", "Разрушено домов: 31"
    public static UnitMention? Heading(SentenceReading sentence, QuantityMention quantity, Func<int, bool> isPeople)
    {
        var words = sentence.Words;
        var mark = quantity.Start - 1;
        if (mark < 1 || words[mark].Lower is not (":" or "-" or "–" or "—" or "=") || (words[mark].Is("-") && words[mark].Glued))
        {
            return null;
        }

        for (var at = ClauseStart(words, mark, LongestHeading); at < mark; at++)
        {
            if (!sentence.IsDate(at) && UnitReader.Read(words, at, isPeople) is { } noun && noun.End <= mark && !sentence.IsDate(noun.End - 1))
            {
                return noun;
            }
        }

        return null;
    }

    private static UnitMention? Topic(SentenceReading sentence, QuantityMention quantity, Func<int, bool> isPeople)
    {
        var words = sentence.Words;
        var verb = quantity.Start - 1;
        // "stands at 3,000"
        verb -= verb > 1 && words[verb].Is("at") && Heights.Contains(words[verb - 1].Lower) ? 1 : 0;
        return verb > 0 && (Counts.Contains(words[verb].Lower) || verb < quantity.Start - 1)
            && UnitReader.Read(words, ClauseStart(words, verb, Farthest), isPeople) is { Noun.NoMovement: null } noun && noun.End <= quantity.Start
            ? noun
            : null;
    }

    private static int ClauseStart(IReadOnlyList<ScannedWord> words, int before, int longest)
    {
        var at = before;
        while (at > 0 && before - at < longest && !words[at - 1].IsDigits && words[at - 1].Lower is not (":" or ";" or "." or "," or ")" or "("))
        {
            at--;
        }

        return at;
    }
}
