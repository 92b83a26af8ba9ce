namespace MigrationWatch.Queries.Verdicts;

/// <summary>What analysts' verdicts say of each analyzer: of what they judged, the share that was right, and of what should have been there, the share that was.</summary>
public static class VerdictFigures
{
    /// <param name="standing">One verdict of each analyst on each thing.</param>
    public static IReadOnlyList<VerdictLine> Of(IEnumerable<Verdict> standing) =>
    [
        .. standing.GroupBy(verdict => (What: What(verdict), verdict.Analyzer))
            .Select(same => new VerdictLine(same.Key.What, same.Key.Analyzer, Count(same, VerdictKind.Right), Count(same, VerdictKind.Wrong), Count(same, VerdictKind.Missing)))
            .OrderBy(line => line.What, StringComparer.Ordinal).ThenBy(line => line.Analyzer, StringComparer.Ordinal),
    ];

    private static string What(Verdict verdict) => verdict switch
    {
        { Claim: not null } => "claim",
        { Entity: not null } => "entity",
        _ => "extraction",
    };

    private static int Count(IEnumerable<Verdict> verdicts, VerdictKind kind) => verdicts.Count(verdict => verdict.Kind == kind);
}

/// <param name="What">claim, entity, or extraction for the whole.</param>
public sealed record VerdictLine(string What, string Analyzer, int Right, int Wrong, int Missing)
{
    public double Precision => Share(Wrong);

    public double Recall => Share(Missing);

    private double Share(int failed) => Right + failed == 0 ? 0 : Math.Round((double)Right / (Right + failed), 3);
}
