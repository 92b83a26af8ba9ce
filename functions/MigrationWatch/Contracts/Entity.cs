namespace MigrationWatch.Contracts;

public enum EntityType
{
    Person,
    Organization,
    Country,
    Region,
    City,
    Group,
    Law,
}

/// <summary>One named thing with all its mentions; a mention's substring is the surface form as printed.</summary>
public sealed record Entity
{
    /// <summary>The canonical name in English where known, else the fullest form in the text.</summary>
    public required string Name { get; init; }

    public required EntityType Type { get; init; }

    /// <summary>ISO 3166-1 alpha-2 or 3166-2 for places, an id of ours for listed bodies and people, else null.</summary>
    public string? Id { get; init; }

    /// <summary>False for private individuals: they stay out of indexes, the API, digests and mail.</summary>
    public bool Public { get; init; } = true;

    /// <summary>0..1, calibrated on the gold set.</summary>
    public double Confidence { get; init; }

    public IReadOnlyList<TextSpan> Mentions { get; init; } = [];
}

/// <param name="Speaker">Null when no speaker could be told.</param>
public sealed record Quote(string? Speaker, int Start, int Length);
