namespace MigrationWatch.Languages;

/// <summary>Text reduced to what tells languages apart: lower-case letters of one script, a single space between words.</summary>
internal static class LetterStream
{
    /// <summary>Letters looked at in a long text, in three windows: more changes no answer and costs time.</summary>
    private const int Window = 300;

    /// <param name="output">At least <see cref="MaximumLength"/> of the text.</param>
    /// <returns>Characters written; the first and the last are spaces.</returns>
    public static int Write(ReadOnlySpan<char> text, Script script, Span<char> output)
    {
        var length = 1;
        output[0] = ' ';
        for (var i = 0; i < text.Length; i++)
        {
            var letter = Letter(text, i, script);
            if (letter != ' ' || output[length - 1] != ' ')
            {
                output[length++] = letter;
            }
        }

        if (output[length - 1] != ' ')
        {
            output[length++] = ' ';
        }

        return length;
    }

    public static int MaximumLength(ReadOnlySpan<char> text) => text.Length + 2;

    /// <summary>The beginning, middle and end of a long text, since a page may open with a notice in another language.</summary>
    public static string Sample(string text) => text.Length <= 3 * Window + 2
        ? text
        : string.Concat(text.AsSpan(0, Window), " ", string.Concat(text.AsSpan(text.Length / 2, Window), " ", text.AsSpan(text.Length - Window)));

    private static char Letter(ReadOnlySpan<char> text, int index, Script script)
    {
        var character = text[index];
        if (Scripts.Of(character) == script && !IsModifier(character))
        {
            return Lower(character);
        }

        // Uzbek o‘ and g‘, French l’, Ukrainian п’ять are typed with any of these; between letters they all mean the same.
        return IsModifier(character) && index > 0 && index + 1 < text.Length && char.IsLetter(text[index - 1]) && char.IsLetter(text[index + 1]) ? '\'' : ' ';
    }

    private static bool IsModifier(char character) => character is '\'' or '’' or '‘' or 'ʻ' or 'ʼ' or '`' or '´';

    // Arabic keyboards give Persian texts the Arabic yeh and kaf only by accident, so those stay as they are: they tell the two apart.
    private static char Lower(char letter) => letter == 'İ' ? 'i' : char.ToLowerInvariant(letter);
}
