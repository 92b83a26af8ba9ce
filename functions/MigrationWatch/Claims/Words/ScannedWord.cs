namespace MigrationWatch.Claims.Words;

public enum WordKind
{
    Letters,
    Digits,
    Mark,
}

/// <summary>A run of letters, a number as printed ("300,000", "1.5", "300 000") or a single mark.</summary>
/// <param name="Start">UTF-16 code units into the text that was scanned.</param>
/// <param name="Glued">No white space lies before it.</param>
/// <param name="Capital">It starts with a capital letter.</param>
public readonly record struct ScannedWord(int Start, int Length, WordForm Form, WordKind Kind, bool Glued, bool Capital)
{
    public int End => Start + Length;

    /// <summary>Lower case, ё as е, curly apostrophes straight.</summary>
    public string Lower => Form.Lower;

    public bool IsLetters => Kind == WordKind.Letters;

    public bool IsDigits => Kind == WordKind.Digits;

    public bool Is(string lower) => Lower == lower;
}
