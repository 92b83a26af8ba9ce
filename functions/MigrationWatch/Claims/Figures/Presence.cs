using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Units;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Figures;

/// <summary>People who are said to be somewhere, without a verb of staying: "the 300,000 Uzbeks in Russia", "some 600 migrants are still in Serbia".</summary>
internal static class Presence
{
    private const int LongestAside = 10;

    private static readonly HashSet<string> Copulas = ["are", "were", "is", "was"];
    private static readonly HashSet<string> Adverbs = ["still", "now", "currently", "already", "also", "today", "presently"];

    /// <param name="end">Index after the noun and its genitive.</param>
    public static Trigger? Of(SentenceReading sentence, UnitMention noun, int end)
    {
        var words = sentence.Words;
        var isForeign = noun.Noun.Counted == Residing.Event || sentence.HasPeople(noun.Start, noun.End);
        if (!isForeign || noun.Noun.Name is not "person")
        {
            return null;
        }

        var at = AfterAside(sentence, end);
        var isSaid = at < words.Count && Copulas.Contains(words[at].Lower);
        at += isSaid ? 1 : 0;
        while (isSaid && at < words.Count && Adverbs.Contains(words[at].Lower))
        {
            at++;
        }

        return at + 1 < words.Count && words[at].Lower is "in" or "inside" && IsAbroad(sentence, noun, words[at + 1].Is("the") ? at + 2 : at + 1) ? Residing : null;
    }

    // Kyrgyz in Kyrgyzstan are its population.
    private static bool IsAbroad(SentenceReading sentence, UnitMention noun, int at) =>
        sentence.PlaceAt(at) is { IsPeople: false, Iso: { } where } && !sentence.IsOfPeople(noun.Start, noun.End, where);

    // "600 migrants, by the mayor's count, are in Serbia"
    private static int AfterAside(SentenceReading sentence, int end)
    {
        var words = sentence.Words;
        if (end >= words.Count || !words[end].Is(","))
        {
            return end;
        }

        for (var at = end + 1; at < Math.Min(words.Count, end + LongestAside) && !words[at].IsDigits; at++)
        {
            if (words[at].Is(","))
            {
                return at + 1;
            }
        }

        return end;
    }

    private static Trigger Residing { get; } = new("residence", ClaimMeasure.Stock, FigureSide.Before, PlaceRole.Destination, PlaceRole.None, PlaceRole.None, PlaceRole.Origin, null);
}
