using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Figures;

/// <summary>Whether a figure only carries a list or comparison on: "300,000 to Kazakhstan, 90,000 to Georgia".</summary>
internal sealed class FigureLists(SentenceReading sentence)
{
    private const int Reach = 14;
    private const int OwnVerbReach = 5;

    private static readonly HashSet<string> Words =
        ["to", "in", "into", "from", "and", "or", "another", "a", "further", "more", "some", "of", "them", "whom", "by", "including", "the", "with", "в", "во", "из", "на", "и", "или", "еще", "них", "которых", "с", "до", "а", "том", "числе", "включая", "м", "же", "лишь", "только", "уже"];

    public bool Continues(Figure before, QuantityMention quantity, PhraseMatch<Trigger>? match) =>
        quantity.IsEarlier || (IsNear(before, quantity) && !HasOwnVerb(before, quantity, match) && IsListBetween(before.Frame.Last, quantity.Start));

    /// <summary>Nothing but a comma, "and" or a hedge stands between the figure before, with its noun, and this one.</summary>
    public bool Follows(Figure before, QuantityMention quantity)
    {
        var from = Math.Max(before.NounEnd, before.Quantity.End);
        return quantity.Start > from && quantity.Start - from <= 2 && Enumerable.Range(from, quantity.Start - from).All(at => sentence.Words[at].Lower is "," or "and" or "or" or "и");
    }

    private bool IsNear(Figure before, QuantityMention quantity) =>
        sentence.Clauses.Between(Math.Max(before.NounEnd, before.Quantity.End), quantity.Start) <= Reach;

    // "destroyed 1,200 houses and damaged 4,300", "320,000 have since left"
    private bool HasOwnVerb(Figure before, QuantityMention quantity, PhraseMatch<Trigger>? match) => match is { } found
        && (found.Start >= quantity.End ? sentence.Clauses.Between(quantity.End, found.Start) <= OwnVerbReach : found.Start >= before.Quantity.End && sentence.Clauses.Between(found.End, quantity.Start) <= 2);

    // Only prepositions, places and dates stand between the parts of a list; a verb there is another story.
    private bool IsListBetween(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (sentence.PlaceAt(at) is { } place)
            {
                at = place.End - 1;
            }
            else if (sentence.Words[at].IsLetters && !sentence.IsDate(at) && !Words.Contains(sentence.Words[at].Lower))
            {
                return false;
            }
        }

        return true;
    }
}
