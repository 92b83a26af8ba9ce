using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Figures;

/// <summary>Whether a figure is a rate: "1,200 people a day", "ежемесячно 3 тысячи" (rates.tsv).</summary>
internal static class RateReader
{
    private const int Reach = 4;

    private static readonly PhraseBook<string> After = Load("after");
    private static readonly PhraseBook<string> Before = Load("before");

    public static string? Of(SentenceReading sentence, Figure figure)
    {
        var end = Math.Max(figure.NounEnd, figure.Noun is { } noun && noun.Start >= figure.Quantity.End ? noun.End : 0);
        if (end < sentence.Words.Count && After.Match(sentence.Words, end) is { } behind && !IsEarlier(sentence, behind.End))
        {
            return behind.Meaning;
        }

        for (var at = Math.Max(0, figure.Quantity.Start - Reach); at < figure.Quantity.Start; at++)
        {
            if (Before.Match(sentence.Words, at) is { } ahead && ahead.End <= figure.Quantity.Start)
            {
                return ahead.Meaning;
            }
        }

        return null;
    }

    // "775,000 a year earlier" is no rate.
    private static bool IsEarlier(SentenceReading sentence, int at) => at < sentence.Words.Count && sentence.Words[at].Lower is "earlier" or "ago" or "before" or "later" or "after";

    private static PhraseBook<string> Load(string side) =>
        PhraseTable.Load("rates.tsv", row => row.Required("per"), row => row["side"] == side);
}
