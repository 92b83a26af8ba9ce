using MigrationWatch.Claims.Words;
using MigrationWatch.Curated;
using MigrationWatch.Topics;

namespace MigrationWatch.Claims.Contexts;

/// <summary>Words that a movement needs beside it (context-words.tsv), and the events that need them (ordinary-events.tsv).</summary>
internal static class ContextLexicon
{
    private static readonly PhraseBook<ContextNeed> Words = LoadWords();
    private static readonly Dictionary<string, ContextNeed> Needs = CuratedTable.Load("ordinary-events.tsv").Rows.ToDictionary(EventOf, row => Kind(row, "needs"));

    public static ContextNeed NeedOf(string @event) => Needs.GetValueOrDefault(@event);

    /// <summary>The strictest need that the words answer.</summary>
    public static ContextNeed In(IReadOnlyList<ScannedWord> words)
    {
        var met = ContextNeed.None;
        for (var at = 0; at < words.Count && met != ContextNeed.Migration; at++)
        {
            if (Words.Match(words, at) is { } match && (match.Meaning == ContextNeed.Migration || met == ContextNeed.None))
            {
                met = match.Meaning;
            }
        }

        return met;
    }

    private static PhraseBook<ContextNeed> LoadWords() =>
        PhraseTable.Load("context-words.tsv", row => row["kind"] == "danger" ? ContextNeed.Anywhere : Kind(row, "kind"));

    private static string EventOf(CuratedRow row) => MigrationEvents.ById.ContainsKey(row.Required("event")) ? row["event"] : throw row.Mistake($"event \"{row["event"]}\" is not in events.tsv");

    private static ContextNeed Kind(CuratedRow row, string column) => TermName.Find<ContextNeed>(row.Required(column)) ?? throw row.Mistake($"{column} \"{row[column]}\"");
}
