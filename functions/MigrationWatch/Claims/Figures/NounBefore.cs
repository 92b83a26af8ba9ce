using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Units;

namespace MigrationWatch.Claims.Figures;

/// <summary>The noun that stands before its figure: "the number of refugees in Poland reached 1.5 million".</summary>
internal static class NounBefore
{
    private const int Farthest = 16;

    private static readonly HashSet<string> Heads = ["number", "total", "число", "количество", "численность", "числа", "количества"];

    public static UnitMention? Read(SentenceReading sentence, QuantityMention quantity, Func<int, bool> isPeople)
    {
        var words = sentence.Words;
        for (var at = quantity.Start - 1; at >= Math.Max(0, quantity.Start - Farthest); at--)
        {
            if (words[at].IsDigits || words[at].Lower is ";" or ".")
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
}
