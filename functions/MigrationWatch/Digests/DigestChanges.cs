using System.Globalization;
using MigrationWatch.Claims.Matching;
using MigrationWatch.Claims.Wording;
using MigrationWatch.Contracts;
using MigrationWatch.Policies;

namespace MigrationWatch.Digests;

/// <summary>What changed since the day before: figures revised, denied or disputed, rules that reached another stage.</summary>
internal static class DigestChanges
{
    public static IReadOnlyList<DigestChange> Since(DateOnly date, ClaimLedger ledger, IReadOnlyList<Extraction> known) =>
        [.. LedgerChanges.Since(ledger, date).Select(Figure).Concat(Rules(date, known)).DistinctBy(change => change.Text)];

    private static DigestChange Figure(LedgerChange change) => new(change.After.Article, change.Kind switch
    {
        LedgerChangeKind.Revised => $"Revised: {Words(change.After)}; before: {Words(change.Before)}",
        LedgerChangeKind.Denied => $"Denied: {Words(change.Before)}; now: {Words(change.After)}",
        _ => $"Disputed: {Words(change.Before)}; against it: {Words(change.After)}",
    });

    /// <summary>A rule is news when it is told to have reached a stage, not when it is first heard of in the stage it has long had.</summary>
    private static IEnumerable<DigestChange> Rules(DateOnly date, IReadOnlyList<Extraction> known) =>
        from moved in PolicyTimeline.MovedSince(PolicyTimeline.Of(known), date)
        where moved.Instrument.Stages.Count > 1
        let country = moved.Instrument.Country is { } iso ? $" ({DigestText.Country(iso)})" : ""
        let effective = moved.Stage.Effective is { } day ? $", effective {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : ""
        select new DigestChange(moved.Stage.Articles[0], $"{moved.Instrument.Name}{country}: {Stage(moved.Stage.Stage)}{effective}");

    private static string Stage(PolicyStage stage) => stage == PolicyStage.InForce ? "in force" : stage.ToString().ToLowerInvariant();

    private static string Words(LedgerEntry entry) => $"{ClaimPhrase.English(entry.Claim)}, {entry.Outlet}";
}
