using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Events;

/// <summary>
/// Whether those who went to war were made to. New citizens caught in raids and sent to the front are called coerced;
/// the same people signing a contract are not, unless the text speaks of force (coercion.tsv).
/// </summary>
internal sealed class Coercion(IReadOnlyList<ScannedWord> words)
{
    private static readonly PhraseBook<bool> Book = Load();

    // Looked for once a sentence: one of figures alone would look as often as it has figures.
    private readonly Lazy<(bool Force, bool IfSent)> _told = new(() => Told(words));

    /// <param name="start">Index of the trigger's first word.</param>
    /// <param name="end">Index after its last.</param>
    public Trigger Of(Trigger trigger, int start, int end) =>
        trigger.Event == "enlistment" && (_told.Value.Force || (_told.Value.IfSent && IsSent(start, end))) ? trigger with { Event = "coerced-enlistment" } : trigger;

    private static (bool Force, bool IfSent) Told(IReadOnlyList<ScannedWord> words)
    {
        var kinds = Book.Scan(words).Select(match => match.Meaning).ToHashSet();
        return (kinds.Contains(false), kinds.Contains(true));
    }

    // Only who is sent can be coerced without a word of force.
    private bool IsSent(int start, int end)
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

    private static PhraseBook<bool> Load() =>
        PhraseTable.Load("coercion.tsv", row => row["when"] == "sent");
}
