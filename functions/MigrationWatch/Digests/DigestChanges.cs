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

    private static DigestChange Figure(LedgerChange change) =>
        new(change.After.Article, Sentence(change, ClaimPhrase.English, "Revised: {1}; before: {0}", "Denied: {0}; now: {1}", "Disputed: {0}; against it: {1}"))
        {
            InRussian = Sentence(change, ClaimPhrase.Russian, "Уточнено: {1}; прежде: {0}", "Опровергнуто: {0}; теперь: {1}", "Оспорено: {0}; против: {1}"),
        };

    private static string Sentence(LedgerChange change, Func<Claim, string> phrase, string revised, string denied, string disputed) => string.Format(
        CultureInfo.InvariantCulture,
        change.Kind switch { LedgerChangeKind.Revised => revised, LedgerChangeKind.Denied => denied, _ => disputed },
        Words(change.Before, phrase),
        Words(change.After, phrase));

    /// <summary>A rule is news when it is told to have reached a stage, not when it is first heard of in the stage it has long had.</summary>
    private static IEnumerable<DigestChange> Rules(DateOnly date, IReadOnlyList<Extraction> known) =>
        from moved in PolicyTimeline.MovedSince(PolicyTimeline.Of(known), date)
        where moved.Instrument.Stages.Count > 1
        let country = moved.Instrument.Country
        let day = moved.Stage.Effective?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        select new DigestChange(moved.Stage.Articles[0], Rule(moved.Instrument.Name, country is null ? null : DigestText.Country(country), English(moved.Stage.Stage), day, "effective"))
        {
            InRussian = Rule(moved.Instrument.Name, country is null ? null : ClaimPhrase.CountryInRussian(country), Russian(moved.Stage.Stage), day, "действует с"),
        };

    private static string Rule(string name, string? country, string stage, string? day, string effective) =>
        $"{name}{(country is null ? "" : $" ({country})")}: {stage}{(day is null ? "" : $", {effective} {day}")}";

    private static string English(PolicyStage stage) => stage == PolicyStage.InForce ? "in force" : stage.ToString().ToLowerInvariant();

    private static string Russian(PolicyStage stage) => stage switch
    {
        PolicyStage.Proposed => "предложено",
        PolicyStage.Passed => "принято",
        PolicyStage.Signed => "подписано",
        PolicyStage.Amended => "изменено",
        PolicyStage.InForce => "в силе",
        PolicyStage.Suspended => "приостановлено",
        PolicyStage.Repealed => "отменено",
        _ => English(stage),
    };

    private static string Words(LedgerEntry entry, Func<Claim, string> phrase) => $"{phrase(entry.Claim)} ({entry.Outlet})";
}
