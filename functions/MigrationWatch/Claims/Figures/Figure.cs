using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Roles;
using MigrationWatch.Claims.Units;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Figures;

/// <summary>A figure with the noun it counts and what happened to those counted.</summary>
/// <param name="TriggerStart">-1 when the noun or the figure before it says what happened.</param>
/// <param name="NounEnd">Index after the noun and its genitive: "граждан Таджикистана".</param>
/// <param name="Certainty">0..1: how surely figure, noun and verb belong together.</param>
public sealed record Figure(QuantityMention Quantity, UnitMention? Noun, Trigger Trigger, int TriggerStart, int TriggerEnd, int NounEnd, double Certainty)
{
    public FigureFrame Frame => TriggerStart < 0
        ? new(Quantity.Start, Noun?.Start ?? Quantity.End, NounEnd, Quantity.Start, NounEnd, Trigger)
        : new(Quantity.Start, Noun?.Start ?? Quantity.End, NounEnd, TriggerStart, TriggerEnd, Trigger);

    public string Unit => Quantity.Kind == QuantityKind.Share ? "percent" : Noun?.Noun.Name ?? "person";

    public Figure With(PhraseMatch<Trigger> match, double certainty) =>
        this with { Trigger = match.Meaning, TriggerStart = match.Start, TriggerEnd = match.End, Certainty = certainty };
}

/// <summary>A figure that was left alone, and why.</summary>
public sealed record Refusal(QuantityMention Quantity, string Reason);
