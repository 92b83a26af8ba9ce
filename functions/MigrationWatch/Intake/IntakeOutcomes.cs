using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using MigrationWatch.Telemetry;

namespace MigrationWatch.Intake;

public enum IntakeOutcome
{
    /// <summary>New, with text.</summary>
    Stored,

    /// <summary>A later edit by its publisher.</summary>
    Revised,

    /// <summary>Another feed carries a known article.</summary>
    Duplicate,

    /// <summary>Delivered before: nothing new.</summary>
    Repeated,

    /// <summary>Not an article, with a reason.</summary>
    Rejected,

    /// <summary>The page did not answer and the feed carries too little: it is looked for again later.</summary>
    Postponed,
}

/// <summary>How many articles ended how, as a metric and for the terminal.</summary>
public sealed class IntakeOutcomes
{
    private static readonly Counter<long> _articles = Signals.Meter.CreateCounter<long>("migrationwatch.articles", "{article}", "Articles taken in, by outcome and reason");
    private readonly ConcurrentDictionary<IntakeOutcome, int> _counts = new();

    /// <summary>Since the process started.</summary>
    public IReadOnlyDictionary<IntakeOutcome, int> Counts => _counts;

    public void Count(IntakeOutcome outcome, string? reason)
    {
        _counts.AddOrUpdate(outcome, 1, (_, count) => count + 1);
        _articles.Add(1, new("outcome", outcome.ToString().ToLowerInvariant()), new("reason", reason));
    }
}
