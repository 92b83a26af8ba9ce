namespace MigrationWatch.Contracts;

public enum ToneLabel
{
    Negative,
    Neutral,
    Positive,
}

/// <summary>Scores run from -1 to 1.</summary>
/// <param name="Outlet">The outlet's own voice, quoted speech left out.</param>
/// <param name="Quoted">Quoted speech alone; null when nothing is quoted.</param>
public sealed record Tone(double Score, ToneLabel Label, double Outlet, double? Quoted)
{
    public static Tone Neutral { get; } = new(0, ToneLabel.Neutral, 0, null);
}

/// <param name="Entity">The target's surface form.</param>
public sealed record TargetTone(string Entity, double Score, ToneLabel Label);
