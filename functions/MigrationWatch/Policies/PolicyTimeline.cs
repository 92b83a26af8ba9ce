using MigrationWatch.Contracts;

namespace MigrationWatch.Policies;

/// <summary>One stage of an instrument as articles told it.</summary>
/// <param name="Told">The day of the first article that told it.</param>
/// <param name="Effective">The date the articles give, the latest told.</param>
public sealed record PolicyStageRecord(PolicyStage Stage, DateOnly Told, DateOnly? Effective, IReadOnlyList<string> Articles);

/// <summary>One instrument of one country with its dated stages, in the order of their dates.</summary>
public sealed record PolicyInstrument(string Name, string? Country, string? Binds, IReadOnlyList<PolicyStageRecord> Stages)
{
    public PolicyStage Current => Stages[^1].Stage;
}

/// <summary>Several articles on one law become one instrument. A pure function of its extractions.</summary>
public static class PolicyTimeline
{
    public static IReadOnlyList<PolicyInstrument> Of(IEnumerable<Extraction> extractions) =>
    [
        .. extractions
            .SelectMany(extraction => extraction.Measures.Select(measure => (Measure: measure, extraction.Id, Day: DayOf(extraction))))
            .GroupBy(told => (told.Measure.Country, told.Measure.Instrument))
            .Select(group => new PolicyInstrument(group.Key.Instrument, group.Key.Country, group.Select(told => told.Measure.Binds).FirstOrDefault(binds => binds is not null), Stages(group)))
            .OrderByDescending(instrument => instrument.Stages.Max(stage => stage.Told))
            .ThenBy(instrument => instrument.Name, StringComparer.Ordinal),
    ];

    /// <summary>Instruments that reached a stage on or after a day: "what changed since yesterday".</summary>
    public static IEnumerable<(PolicyInstrument Instrument, PolicyStageRecord Stage)> MovedSince(IEnumerable<PolicyInstrument> instruments, DateOnly day) =>
        instruments.SelectMany(instrument => instrument.Stages.Where(stage => stage.Told >= day).Select(stage => (instrument, stage)));

    private static IReadOnlyList<PolicyStageRecord> Stages(IEnumerable<(PolicyMeasure Measure, string Id, DateOnly Day)> told) =>
    [
        .. told
            .GroupBy(one => one.Measure.Stage)
            .Select(stage => new PolicyStageRecord(
                stage.Key,
                stage.Min(one => one.Day),
                stage.OrderBy(one => one.Day).Select(one => one.Measure.Effective).LastOrDefault(date => date is not null),
                [.. stage.Select(one => one.Id).Distinct()]))
            // A law is passed before it is in force, whatever the order of the articles; a stage without a date stands where it was told.
            .OrderBy(stage => stage.Effective is { } date && date < stage.Told ? date : stage.Told)
            .ThenBy(stage => stage.Stage),
    ];

    private static DateOnly DayOf(Extraction extraction) => DateOnly.FromDateTime((extraction.Published ?? extraction.Stored).UtcDateTime);
}
