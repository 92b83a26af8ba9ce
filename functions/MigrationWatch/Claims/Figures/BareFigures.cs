using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Figures;

/// <summary>Figures without a noun: whether they count anything at all, and how near the verb must stand that says what.</summary>
internal sealed class BareFigures(SentenceReading sentence)
{
    // A figure without a noun counts people only when its verb stands beside it.
    private const int BareReach = 5;
    private const int OfThemReach = 8;

    // "4,500 are now living in 23 camps": a verb right behind says that people are counted.
    private const int VerbReach = 16;

    // "five have left" without a noun is talk about acquaintances.
    private const double SmallestBare = 10;

    private static readonly HashSet<string> AfterBareFigures =
        ["to", "in", "into", "from", "were", "was", "are", "have", "had", "has", "more", "others", "and", "or", "who", "on", "by", "at", "when", "as", "since", "remain", "remained",
         "в", "во", "из", "с", "на", "были", "и", "за", "по", "а", "к", "раньше", "больше"];

    public bool Counts(QuantityMention quantity, bool ofHouses) => Stands(quantity) && (ofHouses || !(quantity.Quantity.Max < SmallestBare));

    /// <summary>The weight of the words up to which a verb says what a figure counts.</summary>
    public int Reach(QuantityMention quantity, bool isOfThem) => isOfThem ? OfThemReach
        : quantity.End < sentence.Words.Count && sentence.Words[quantity.End].Lower is "are" or "were" or "have" or "had" or "remain" or "remained" ? VerbReach
        : BareReach;

    private bool Stands(QuantityMention quantity)
    {
        var words = sentence.Words;
        return quantity.End >= words.Count || IsOfPeople(quantity) || words[quantity.End].Kind == WordKind.Mark || AfterBareFigures.Contains(words[quantity.End].Lower)
            || TriggerLexicon.Book.Match(words, quantity.End) is not null || sentence.IsDate(quantity.End);
    }

    // "1,200 of them", "174,000 of those who"; but in "bids for some 60 of the jets" what they are of is named, and it is nobody.
    private bool IsOfPeople(QuantityMention quantity) =>
        quantity.End + 1 < sentence.Words.Count && sentence.Words[quantity.End].Is("of") && sentence.Words[quantity.End + 1].Lower is ("them" or "whom" or "those" or "these" or "all");
}
