namespace MigrationWatch.Contracts;

/// <summary>One migration figure as somebody stated it. Everything in it comes from <see cref="Evidence"/> or a declared antecedent.</summary>
public sealed record Claim
{
    /// <summary>Stable for the same article, evidence and figure.</summary>
    public required string Id { get; init; }

    /// <summary>An event id of the taxonomy (IOM and IDMC terms), or null with <see cref="EventReason"/>.</summary>
    public string? Event { get; init; }

    public string? EventReason { get; init; }
    public ClaimMeasure Measure { get; init; } = ClaimMeasure.Other;
    public required Quantity Quantity { get; init; }

    /// <summary>person, household, family, vehicle, case, percent …</summary>
    public string Unit { get; init; } = "person";

    /// <summary>Who is counted, as printed: "Kyrgyz citizens", "men of fighting age".</summary>
    public string? Group { get; init; }

    public ClaimPlace? Origin { get; init; }

    /// <summary>Why there is no origin.</summary>
    public string? OriginReason { get; init; }

    public ClaimPlace? Destination { get; init; }
    public string? DestinationReason { get; init; }

    /// <summary>Where it happened, when the text gives a place but no direction.</summary>
    public ClaimPlace? Place { get; init; }

    public ClaimPeriod? Period { get; init; }
    public string? Cause { get; init; }
    public Modality Modality { get; init; } = Modality.Reported;
    public Claimant? Claimant { get; init; }
    public required Evidence Evidence { get; init; }

    /// <summary>0..1, calibrated on the gold set.</summary>
    public double Confidence { get; init; }

    /// <summary>Echoes of one origin count once.</summary>
    public int IndependentSources { get; init; } = 1;

    /// <summary>Ids of claims about the same event, place, period and measure that differ.</summary>
    public IReadOnlyList<string> Rivals { get; init; } = [];

    /// <summary>The id of the claim that this figure is a part of: "4,700 people fled, including 4,500 in March".</summary>
    public string? PartOf { get; init; }

    /// <summary>The id of the newer claim that this figure of an earlier time is compared with: "17,000, up from 11,000".</summary>
    public string? ComparedWith { get; init; }

    /// <summary>Contradictions in arithmetic or time, in words.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}

/// <summary>The sentence a claim stands on, and the earlier sentence it leans on, if any.</summary>
public sealed record Evidence(int Start, int Length, string Text, TextSpan? Antecedent = null);

/// <param name="Iso">ISO 3166-1 alpha-2 of the country.</param>
/// <param name="Iso3">ISO 3166-1 alpha-3 of the country.</param>
/// <param name="Role">The words that give the place its role: "fled from", "to".</param>
public sealed record ClaimPlace(string? Name, string? Iso, string? Iso3, string? Role = null);

/// <summary>Who said it, apart from who printed it.</summary>
/// <param name="Type">government, international, ngo, media, court, researcher, business, witness …</param>
public sealed record Claimant(string Name, string Type);

public enum PeriodAccuracy
{
    Day,
    Month,
    Year,
    Approximate,
}

/// <summary>Either end may be open: "since September 2022".</summary>
public sealed record ClaimPeriod(DateOnly? Start, DateOnly? End, PeriodAccuracy Accuracy);
