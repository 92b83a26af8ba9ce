using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Wording;

/// <summary>A quantity in words that keep its hedge; a vague one stays a word, never a number.</summary>
internal static class QuantityWording
{
    private static readonly (double From, string Key)[] Magnitudes =
    [
        (1_000_000, "millions"), (100_000, "hundreds-of-thousands"), (10_000, "tens-of-thousands"), (1_000, "thousands"), (100, "hundreds"), (10, "tens"), (0, "several"),
    ];

    public static string Of(Quantity quantity, LineWords words) => quantity.Qualifier switch
    {
        Qualifier.Vague => words[Magnitudes.First(magnitude => (quantity.Min ?? 0) >= magnitude.From).Key],
        Qualifier.Range => words.Filled("range", Number(quantity.Min, words), Number(quantity.Max, words)),
        Qualifier.Exact => Number(quantity.Value, words),
        var hedge => $"{words[TermName.Of(hedge)]} {Number(quantity.Value, words)}",
    };

    private static string Number(double? value, LineWords words) => (value ?? 0).ToString("#,0.##", words.Culture);
}
