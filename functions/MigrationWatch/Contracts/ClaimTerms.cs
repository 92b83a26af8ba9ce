namespace MigrationWatch.Contracts;

/// <summary>What a figure counts. Figures of different measures are never summed or averaged.</summary>
public enum ClaimMeasure
{
    Arrivals,
    Departures,
    Crossings,
    Net,
    Stock,
    Registrations,
    Decisions,
    Removals,
    Detentions,
    Enlistments,
    Share,
    Forecast,
    Other,
}

public enum Qualifier
{
    Exact,
    AtLeast,
    UpTo,
    About,
    Range,
    Vague,
}

public enum Modality
{
    Reported,
    Alleged,
    Denied,
    Planned,
    Forecast,
}

/// <summary>A quantity as stated: an open end is null, and a vague one ("hundreds of thousands") has no <see cref="Value"/>.</summary>
/// <param name="Text">The words of the text.</param>
public sealed record Quantity(double? Min, double? Max, double? Value, string Text, Qualifier Qualifier)
{
    /// <summary>day, week, month or year of a rate ("1,200 people a day"); null for a count.</summary>
    public string? Per { get; init; }
}

public enum PolicyStage
{
    Proposed,
    Passed,
    Signed,
    InForce,
    Amended,
    Suspended,
    Repealed,
}

/// <summary>A rule that binds migrants or those who deal with them, at one stage of its life.</summary>
public sealed record PolicyMeasure(string Instrument, PolicyStage Stage, DateOnly? Effective, string? Binds, int Start, int Length)
{
    /// <summary>ISO 3166-1 alpha-2 of the country whose rule it is.</summary>
    public string? Country { get; init; }
}
