using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Events;

/// <summary>What a word elsewhere in the clause makes of an event.</summary>
/// <param name="Of">The events it narrows.</param>
/// <param name="IsAnywhere">It need not stand in the clause of the verb: "assisted by IOM, which pays the ticket, 417 Georgians went back".</param>
/// <param name="Measure">Null, like the roles, leaves what the verb says.</param>
internal sealed record Narrowing(IReadOnlyList<string> Of, string Event, ClaimMeasure? Measure, PlaceRole? In, PlaceRole? Group, bool IsAnywhere)
{
    /// <summary>It may stand beside the trigger: narrows it, or says the same.</summary>
    public bool Fits(Trigger trigger) =>
        trigger.Event is { } wide && (Of.Contains(wide) || (wide == Event && trigger.Measure is ClaimMeasure.Arrivals or ClaimMeasure.Departures or ClaimMeasure.Removals));

    public Trigger Narrow(Trigger trigger) => trigger with
    {
        Event = Event,
        Measure = Measure ?? trigger.Measure,
        In = In ?? trigger.In,
        Group = Group ?? trigger.Group,
    };
}
