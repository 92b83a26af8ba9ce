using MigrationWatch.Claims.Contexts;
using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Units;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Figures;

/// <summary>Whether an everyday word, "left", "arrested", "live", tells of a movement beside a figure: most news of arrests and arrivals is no migration.</summary>
internal sealed class MovementSense(SentenceReading sentence)
{
    // So many who flee or are stuck at once are on the move, though the sentence doesn't say from what.
    private const double Flight = 100;
    private const double Few = 10;

    /// <param name="before">The figure right before, in the sentence or in the one ahead of it.</param>
    public bool Holds(PhraseMatch<Trigger> match, QuantityMention quantity, UnitMention? noun, Figure? before, bool isFirst) =>
        !(isFirst && LacksItsPeople(match, quantity)) && (Follows(before) || IsCountedByWhatTheyAre(noun) || IsMet(match.Meaning, quantity));

    // "leaving hundreds without light", "a release came hours after three …": an English verb of movement has its people before it, but who returns others has them behind;
    // and "migrants receive an appointment" counts nobody received.
    private bool LacksItsPeople(PhraseMatch<Trigger> match, QuantityMention quantity) =>
        char.IsAscii(sentence.Words[match.Start].Lower[0]) && match.Meaning.Side switch
        {
            FigureSide.Before => match.End <= quantity.Start && !(match.End == quantity.Start && match.Meaning.Event is "return" or "voluntary-return"),
            FigureSide.After => match.Start >= quantity.End,
            _ => false,
        };

    // "400,000 arrived, 100,000 remain": what comes after a movement is of those who moved.
    private static bool Follows(Figure? before) => before is { Trigger: { Event: not null, IsHousing: false } };

    // Migrants, foreigners, Tajiks, Uzbek builders, asylum applications: the noun is of migration whatever became of them.
    private bool IsCountedByWhatTheyAre(UnitMention? noun) =>
        noun is { } counted && (counted.Noun is { Event: not null } or { Counted: not null } || sentence.HasPeople(counted.Start, counted.End));

    private bool IsMet(Trigger trigger, QuantityMention quantity) => trigger.Event is null || ContextLexicon.NeedOf(trigger.Event) switch
    {
        ContextNeed.None => true,
        _ when sentence.Context == ContextNeed.Migration => true,
        ContextNeed.Anywhere => sentence.Context >= ContextNeed.Anywhere || sentence.Places.Count > 0 || (trigger.Event is "forced-to-flee" or "stranding" && Least(quantity) >= Flight),
        ContextNeed.Abroad => sentence.Places.Count > 0 && Least(quantity) >= Few,
        _ => false,
    };

    private static double Least(QuantityMention quantity) => quantity.Quantity.Min ?? quantity.Quantity.Max ?? 0;
}
