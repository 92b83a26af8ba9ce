namespace MigrationWatch.Languages;

internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Arabic,
    Armenian,
    Georgian,
    Han,
    Kana,
    Hangul,
    Greek,
    Hebrew,
}

internal static class Scripts
{
    private const int Count = (int)Script.Hebrew + 1;

    /// <summary>The script of one letter; <see cref="Script.None"/> for everything that is not a letter of a known script.</summary>
    public static Script Of(char letter) => letter switch
    {
        < 'A' => Script.None,
        <= 'z' => char.IsAsciiLetter(letter) ? Script.Latin : Script.None,
        < '\u00C0' or '×' or '÷' => Script.None,
        <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') or 'ʻ' or 'ʼ' => Script.Latin,
        >= '\u0370' and <= '\u03FF' => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0531' and <= '\u0587' => Script.Armenian,
        >= '\u05D0' and <= '\u05F2' => Script.Hebrew,
        (>= '\u0620' and <= '\u065F') or (>= '\u066E' and <= '\u06D3') or (>= '\uFB50' and <= '\uFDFB') or (>= '\uFE70' and <= '\uFEFC') => Script.Arabic,
        (>= '\u10A0' and <= '\u10FF') or (>= '\u1C90' and <= '\u1CBF') => Script.Georgian,
        >= '\u3040' and <= '\u30FF' => Script.Kana,
        (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') => Script.Han,
        >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
        _ => Script.None,
    };

    /// <summary>The script that most of the text is written in.</summary>
    public static Script Of(ReadOnlySpan<char> text)
    {
        Span<int> letters = stackalloc int[Count];
        foreach (var character in text)
        {
            letters[(int)Of(character)]++;
        }

        letters[(int)Script.None] = 0;

        // One Chinese character says as much as three letters, so a few foreign names in Latin don't outweigh it.
        letters[(int)Script.Han] *= 3;
        letters[(int)Script.Kana] *= 3;

        // Japanese mixes both, Chinese never has kana beyond a quoted name.
        var winner = Largest(letters);
        return winner == Script.Han && letters[(int)Script.Kana] * 5 > letters[(int)Script.Han] ? Script.Kana : winner;
    }

    private static Script Largest(ReadOnlySpan<int> letters)
    {
        var best = 0;
        for (var i = 1; i < letters.Length; i++)
        {
            best = letters[i] > letters[best] ? i : best;
        }

        return (Script)best;
    }
}
