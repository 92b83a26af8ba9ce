namespace MigrationWatch.Tones.Lexicons;

internal enum ToneKind
{
    /// <summary>The writer judges.</summary>
    Opinion,

    /// <summary>A good or bad fact, which a neutral report tells too.</summary>
    Event,
}

/// <summary>What a word says. Values -3..3.</summary>
/// <param name="Polarity">By itself.</param>
/// <param name="Agent">About who does it; equals <paramref name="Polarity"/> for a word that is no act.</param>
/// <param name="Patient">About whom it is done to; equals <paramref name="Polarity"/> for a word that is no act.</param>
internal sealed record ToneEntry(float Polarity, float Agent, float Patient, ToneKind Kind, bool IsAct);
