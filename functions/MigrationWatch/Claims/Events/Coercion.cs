using MigrationWatch.Claims.Words;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Events;

/// <summary>
/// Whether those who went to war were made to. New citizens caught in raids and sent to the front are called coerced;
/// the same people signing a contract are not, unless the text speaks of force (coercion.tsv).
/// </summary>
internal static class Coercion
{
    private static readonly PhraseBook<bool> Book = Load();

    public static Trigger Of(Trigger trigger, IReadOnlyList<ScannedWord> words, int start, int end) =>
        trigger.Event == "enlistment" && Book.Scan(words).Any(match => !match.Meaning || IsSent(words, start, end)) ? trigger with { Event = "coerced-enlistment" } : trigger;

    // Only who is sent can be coerced without a word of force.
    private static bool IsSent(IReadOnlyList<ScannedWord> words, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (words[at].Lower is "sent" or "shipped" or "dispatched" or "taken" || words[at].Lower.StartsWith("отправ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static PhraseBook<bool> Load()
    {
        var book = new PhraseBook<bool>();
        foreach (var row in CuratedTable.Load("coercion.tsv").Rows)
        {
            book.Add(row.Required("phrase"), row["when"] == "sent");
        }

        return book;
    }
}
