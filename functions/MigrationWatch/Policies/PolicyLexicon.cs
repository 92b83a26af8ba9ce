using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;

namespace MigrationWatch.Policies;

/// <summary>instruments.tsv, stages.tsv and bound.tsv.</summary>
internal static class PolicyLexicon
{
    public static PhraseBook<string> Instruments { get; } = Load("instruments.tsv", row => row.Required("name"));

    public static PhraseBook<PolicyStage> Stages { get; } = Load("stages.tsv", row => TermName.Find<PolicyStage>(row["stage"]) ?? throw row.Mistake($"stage \"{row["stage"]}\""));

    public static PhraseBook<bool> Bound { get; } = Load("bound.tsv", _ => true);

    private static PhraseBook<T> Load<T>(string file, Func<CuratedRow, T> meaning)
    {
        var book = new PhraseBook<T>();
        foreach (var row in CuratedTable.Load(file).Rows)
        {
            book.Add(row.Required("phrase"), meaning(row));
        }

        return book;
    }
}
