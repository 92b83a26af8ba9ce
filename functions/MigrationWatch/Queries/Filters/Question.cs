using MigrationWatch.Queries.Language;

namespace MigrationWatch.Queries.Filters;

/// <summary>What is asked: all conditions must hold. Without any, everything is asked for.</summary>
public sealed record Question
{
    public IReadOnlyList<ValueCondition> Values { get; init; } = [];
    public IReadOnlyList<RangeCondition> Ranges { get; init; } = [];
    public TextQuery? Text { get; init; }

    public bool IsEmpty => Values.Count + Ranges.Count == 0 && Text is null;

    public bool AsksOfClaims =>
        Values.Any(condition => condition.Field.Level == FieldLevel.Claim) || Ranges.Any(condition => condition.Field.Level == FieldLevel.Claim);
}

/// <param name="AnyOf">Alternatives; a star stands for any run of characters, quotes make a value exact (<see cref="ExactValue"/>).</param>
/// <param name="Excluded">True: none of the alternatives may be there.</param>
public sealed record ValueCondition(ValueField Field, IReadOnlyList<string> AnyOf, bool Excluded);

/// <param name="Min">Dates are in ticks, UTC; null is open.</param>
/// <param name="Max">Included.</param>
public sealed record RangeCondition(RangeField Field, double? Min, double? Max);

/// <summary>What is listed and counted.</summary>
public enum Subject
{
    Extractions,
    Claims,
}
