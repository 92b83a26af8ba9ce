namespace MigrationWatch.Queries.Filters;

/// <summary>Whether a field describes the article or one of its claims. All claim conditions of a question must hold for one and the same claim.</summary>
public enum FieldLevel
{
    Article,
    Claim,
}

/// <summary>Something that can be asked for by value and counted.</summary>
/// <param name="Name">The query parameter.</param>
/// <param name="Meaning">For the published description.</param>
/// <param name="Allowed">Null when any value may be asked for.</param>
public sealed record ValueField(string Name, FieldLevel Level, string Meaning, string Example, IReadOnlyList<string>? Allowed = null);

public enum RangeType
{
    /// <summary>A day or an instant; a day as upper bound includes the whole day.</summary>
    Date,
    Number,
}

/// <summary>Something that can be asked for between bounds, both included.</summary>
/// <param name="From">Query parameter of the lower bound.</param>
/// <param name="To">Query parameter of the upper bound.</param>
public sealed record RangeField(string Name, FieldLevel Level, RangeType Type, string From, string To, string Meaning, double Minimum, double Maximum, string Example);
