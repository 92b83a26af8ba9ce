namespace MigrationWatch.Tones.Lexicons;

internal enum ModifierKind
{
    None,
    Negator,
    Intensifier,
    Diminisher,
    Hedge,
    Contrast,
    Concession,
    Speech,
    Irony,

    /// <summary>Opens a clause.</summary>
    Clause,

    /// <summary>A form of "be": with a participle it makes a passive.</summary>
    Be,
}

/// <param name="Factor">What the tone of the words in reach is multiplied by.</param>
internal readonly record struct Modifier(ModifierKind Kind, float Factor);
