using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Policies;

/// <summary>instruments.tsv, stages.tsv and bound.tsv.</summary>
internal static class PolicyLexicon
{
    public static PhraseBook<string> Instruments { get; } = PhraseTable.Load("instruments.tsv", row => row.Required("name"));

    public static PhraseBook<PolicyStage> Stages { get; } = PhraseTable.Load("stages.tsv", row => TermName.Find<PolicyStage>(row["stage"]) ?? throw row.Mistake($"stage \"{row["stage"]}\""));

    public static PhraseBook<bool> Bound { get; } = PhraseTable.Load("bound.tsv", _ => true);
}
