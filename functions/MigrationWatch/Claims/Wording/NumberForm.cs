using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Wording;

/// <summary>Which form of a noun stands behind a number: 1 человек, 2 человека, 5 человек; 1 person, 2 people.</summary>
internal static class NumberForm
{
    /// <returns>0 for one, 1 for two to four, 2 for more; in English 1 for all but one.</returns>
    public static int Of(Quantity quantity, bool isRussian)
    {
        var number = quantity.Qualifier == Qualifier.Range ? quantity.Max : quantity.Value;
        if (!isRussian)
        {
            return quantity.Qualifier != Qualifier.Vague && number == 1 ? 0 : 1;
        }

        return (quantity.Qualifier, number) switch
        {
            (Qualifier.Vague, _) or (_, null) => 2,
            (_, { } broken) when broken != Math.Floor(broken) => 1,
            (Qualifier.Exact, { } whole) => AfterExact((long)whole),

            // Behind a hedge the number itself stands in the genitive: не менее 21 человека, около 3 человек.
            (_, { } whole) => EndsInOne((long)whole) ? 1 : 2,
        };
    }

    private static int AfterExact(long number) => EndsInOne(number) ? 0 : number % 10 is >= 2 and <= 4 && number / 10 % 10 != 1 ? 1 : 2;

    private static bool EndsInOne(long number) => number % 10 == 1 && number % 100 != 11;
}
