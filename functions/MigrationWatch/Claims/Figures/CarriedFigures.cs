using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Units;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Figures;

/// <summary>Figures for what the figure before them counts, often by somebody else: "analysts put the number at 80,000", "another 1,300 followed" (carriers.tsv).</summary>
internal static class CarriedFigures
{
    private const int LongestLead = 5;
    private const int LongestDate = 12;
    private const double Certainty = 0.45;

    private static readonly HashSet<string> Links =
        ["—", "–", "-", ",", "it", "was", "there", "were", "the", "figure", "number", "their", "had", "been", "stood", "at", "in", "by", "and", "only", "just", "saw",
         "было", "были", "их", "а", "и", "в", "за", "по", "же", "это", "показатель", "составлял", "составил", "составило", "число", "всего", "лишь", "таких"];

    private static readonly PhraseBook<bool> Leads = Load("before");
    private static readonly PhraseBook<bool> Followers = Load("after");

    /// <param name="noun">What the figure itself counts; only plain people may be those counted before.</param>
    public static Figure? Of(SentenceReading sentence, QuantityMention quantity, UnitMention? noun, Figure? before)
    {
        if (before is not { Trigger.Event: not null, Quantity.Kind: QuantityKind.Count } || !(noun is null || (noun.Noun.Name == before.Unit && noun.Noun.Event is null && noun.End - quantity.End <= 1)))
        {
            return null;
        }

        var end = noun is { } told && told.Start >= quantity.End ? told.End : quantity.End;
        var isLed = IsLed(sentence.Words, quantity.Start);
        return isLed || IsFollowed(sentence.Words, end) || IsDated(sentence, quantity.Start)
            ? new Figure(quantity, null, before.Trigger, -1, -1, end, Certainty) { Continues = true, IsCarried = true, IsRival = isLed }
            : null;
    }

    private static bool IsLed(IReadOnlyList<ScannedWord> words, int start)
    {
        for (var at = Math.Max(0, start - LongestLead); at < start; at++)
        {
            if (Leads.Match(words, at)?.End == start)
            {
                return true;
            }
        }

        return false;
    }

    // "Год назад за тот же период — 11 тысяч", "A year earlier it was 11,000": only a date tells it from the figure before.
    private static bool IsDated(SentenceReading sentence, int start)
    {
        var dates = 0;
        for (var at = 0; at < start; at++)
        {
            var isDate = sentence.IsDate(at);
            dates += isDate ? 1 : 0;
            if (at > LongestDate || !(isDate || Links.Contains(sentence.Words[at].Lower)))
            {
                return false;
            }
        }

        return dates > 0;
    }

    private static bool IsFollowed(IReadOnlyList<ScannedWord> words, int end) => end < words.Count && Followers.Match(words, end) is not null;

    private static PhraseBook<bool> Load(string side) =>
        PhraseTable.Load("carriers.tsv", _ => true, row => row["side"] == side);
}
