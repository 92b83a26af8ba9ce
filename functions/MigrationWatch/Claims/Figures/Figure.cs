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
    /// <summary>It carries a list or comparison on: what it doesn't tell, the figure before it told.</summary>
    public bool Continues { get; init; }

    /// <summary>It tells another figure of what the one before counts: "analysts put the number at 80,000".</summary>
    public bool IsCarried { get; init; }

    /// <summary>Somebody else tells it than the one who told the figure before.</summary>
    public bool IsRival { get; init; }

    public FigureFrame Frame
    {
        get
        {
            var isBehind = Noun?.Start >= Quantity.End;
            var (nounStart, nounEnd) = Noun is null || Continues ? (NounEnd, NounEnd) : (Noun.Start, isBehind ? Math.Max(NounEnd, Noun.End) : Noun.End);
            var (start, end) = TriggerStart < 0 ? (Quantity.Start, NounEnd) : (TriggerStart, TriggerEnd);
            return new(Quantity.Start, nounStart, nounEnd, NounEnd, start, end, Trigger);
        }
    }

    public string Unit => Quantity.Kind == QuantityKind.Share ? "percent" : Noun?.Noun.Name ?? "person";

    public Figure With(PhraseMatch<Trigger> match, double certainty) =>
        this with { Trigger = match.Meaning, TriggerStart = match.Start, TriggerEnd = match.End, Certainty = certainty };
}

/// <summary>A figure that was left alone, and why.</summary>
public sealed record Refusal(QuantityMention Quantity, string Reason);
