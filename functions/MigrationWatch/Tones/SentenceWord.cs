using MigrationWatch.Contracts;
using MigrationWatch.Tones.Lexicons;

namespace MigrationWatch.Tones;

/// <summary>One word of a sentence with what the lexicon and its neighbours make of it.</summary>
internal struct SentenceWord
{
    public TextSpan Span;
    public LexiconWord? Known;

    /// <summary>Null for a word without tone, a name, and the inner words of a phrase.</summary>
    public ToneEntry? Tone;

    public Modifier Modifier;

    /// <summary>What negation, emphasis, hedges, contrast and irony multiply the tone by.</summary>
    public float Factor;

    public bool IsName;
    public bool IsPossessive;
    public bool IsQuoted;

    /// <summary>Punctuation stands between the previous word and this one.</summary>
    public bool AfterBreak;

    public readonly bool Is(ModifierKind kind) => Modifier.Kind == kind;
}
