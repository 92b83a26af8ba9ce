using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Figures;

/// <summary>
/// A percentage is a claim only when it is a share of a population or of people on the move, and no survey speaks:
/// most percentages in migration news are opinions, prices and growth.
/// </summary>
internal static class ShareRule
{
    private const double Certainty = 0.6;
    private const int Reach = 3;
    private const int NameReach = 30;

    private static readonly HashSet<string> Populations = ["population", "residents", "inhabitants", "citizens", "населения", "жителей", "граждан"];
    private static readonly HashSet<string> Movers = ["migrant", "refugee", "мигрант", "беженец", "migrants", "refugees", "immigrants", "emigrants", "arrivals", "displaced", "idps", "returnees", "deportees", "foreigners", "мигрантов", "беженцев", "иностранцев", "приезжих", "релокантов", "эмигрантов", "депортированных", "уехавших", "прибывших"];

    public static Figure? Read(SentenceReading sentence, QuantityMention quantity)
    {
        if (sentence.IsSurvey)
        {
            return null;
        }

        if (IsOfPopulation(sentence, quantity) || SharesPopulation(sentence, quantity))
        {
            return new Figure(quantity, null, Resident, -1, -1, quantity.End, Certainty);
        }

        return null;
    }

    private static bool IsOfPopulation(SentenceReading sentence, QuantityMention quantity)
    {
        var words = sentence.Words;
        var start = quantity.End < words.Count && words[quantity.End].Lower is "of" or "из" or "от" or "всех" ? quantity.End + 1 : quantity.End;
        // "65 percent as foreigners bought": only a genitive names the whole.
        var reach = start > quantity.End ? Reach : 2;
        for (var at = start; at < Math.Min(words.Count, start + reach) && words[at].Kind != WordKind.Mark && !words[at].Is("as"); at++)
        {
            if (Movers.Contains(words[at].Lower) || (Populations.Contains(words[at].Lower) && NamesPeople(sentence, quantity.Start)))
            {
                return true;
            }
        }

        return false;
    }

    // "from nearly 40 percent to around 15 percent of the population": the noun stands behind the second.
    private static bool SharesPopulation(SentenceReading sentence, QuantityMention quantity)
    {
        return sentence.Next(quantity) is { Kind: QuantityKind.Share } next && next.Start - quantity.End <= 2 && IsOfPopulation(sentence, next);
    }

    // Looked for only near: an endless sentence must not be read again for each of its figures.
    private static bool NamesPeople(SentenceReading sentence, int before)
    {
        for (var at = Math.Max(0, before - NameReach); at < before; at++)
        {
            if (sentence.PeopleStarts.Contains(at) || Movers.Contains(sentence.Words[at].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private static Trigger Resident { get; } = new("residence", ClaimMeasure.Share, FigureSide.Both, PlaceRole.Place, PlaceRole.None, PlaceRole.None, PlaceRole.Origin, null);
}
