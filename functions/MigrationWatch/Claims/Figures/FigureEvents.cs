using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Figures;

/// <summary>Makes what a verb says narrower by what it counts, by its voice and by words elsewhere in the sentence.</summary>
internal static class FigureEvents
{
    public static Trigger Narrowed(SentenceReading sentence, Figure figure, PhraseMatch<Trigger> match) => (figure.Unit, figure.Trigger.Event, figure.Noun?.Noun.Event) switch
    {
        // A firm that leaves relocates, whatever verb says so.
        ("company", _, _) => figure.Trigger with { Event = "business-relocation" },
        // "Germany returned 1,100 people to Georgia": who returns others removes them.
        (_, "return", _) when match.End == figure.Quantity.Start && sentence.Words[match.Start].Lower is "returned" or "return" or "returning" or "returns" =>
            figure.Trigger with { Event = "forced-return", Measure = ClaimMeasure.Removals, In = PlaceRole.Origin, Subject = PlaceRole.Origin },
        (_, "departure", "labour-migration" or "seasonal-work") => figure.Trigger with { Event = figure.Noun!.Noun.Event },
        _ => sentence.Coercion.Of(sentence.Narrowings.Of(figure.Trigger, match.Start), match.Start, match.End),
    };
}
