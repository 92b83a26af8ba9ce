namespace MigrationWatch.Queries.Verdicts;

public enum VerdictKind
{
    Right,
    Wrong,

    /// <summary>Something that the text says was not extracted.</summary>
    Missing,
}

/// <summary>What an analyst says of an extraction, or of one claim or entity in it.</summary>
/// <param name="Claim">Id of the claim that is judged; null when it is the entity or the whole.</param>
/// <param name="Entity">Name of the entity that is judged.</param>
/// <param name="By">Holder of the key.</param>
/// <param name="Revision">Of the article that was judged; with <paramref name="Analyzer"/> it says what exactly the verdict is about.</param>
public sealed record Verdict(string Article, string? Claim, string? Entity, VerdictKind Kind, string? Note, string By, DateTimeOffset Given, int Revision, string Analyzer)
{
    public const int LongestNote = 2000;
}

/// <summary>All verdicts on one article, oldest first: a later one on the same thing stands, the earlier ones stay readable.</summary>
public sealed record VerdictHistory(string Article, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>The verdicts that stand.</summary>
    public IReadOnlyList<Verdict> Standing =>
        [.. Verdicts.GroupBy(verdict => (verdict.Claim, verdict.Entity, verdict.By)).Select(same => same.Last())];
}
