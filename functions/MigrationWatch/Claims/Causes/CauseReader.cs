using MigrationWatch.Claims.Clauses;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Causes;

/// <summary>The driver that a sentence gives for a movement (causes.tsv), the nearest one.</summary>
public sealed class CauseReader(IReadOnlyList<ScannedWord> words, ClauseMap clauses)
{
    private const int Farthest = 24;
    private const int MostCauses = 8;

    private static readonly PhraseBook<string> Book = Load();

    private readonly List<PhraseMatch<string>> _causes = [.. Book.Scan(words).Take(MostCauses)];

    /// <param name="start">Index of the first word of the verb.</param>
    /// <param name="end">Index after its last word.</param>
    public string? Of(int start, int end) => _causes
        .Where(cause => cause.End <= start || cause.Start >= end)
        .Select(cause => (cause.Meaning, Cost: clauses.Apart(start, end, cause.Start, cause.End)))
        .Where(cause => cause.Cost <= Farthest)
        .OrderBy(cause => cause.Cost)
        .Select(cause => cause.Meaning)
        .FirstOrDefault();

    private static PhraseBook<string> Load() =>
        PhraseTable.Load("causes.tsv", row => row.Required("cause"));
}
