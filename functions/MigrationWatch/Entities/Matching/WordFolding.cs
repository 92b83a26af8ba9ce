namespace MigrationWatch.Entities.Matching;

/// <summary>How two spellings of a word count as one: case, ё and е, the shapes of the apostrophe, soft hyphens.</summary>
internal static class WordFolding
{
    /// <summary>Longer tokens are no names.</summary>
    public const int MaximumLength = 48;

    /// <returns>Characters written, or 0 when the word is too long.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        if (word.Length > MaximumLength)
        {
            return 0;
        }

        var length = 0;
        foreach (var c in word)
        {
            if (c != '\u00AD')
            {
                folded[length++] = Fold(c);
            }
        }

        return length;
    }

    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[MaximumLength];
        return new(buffer[..Fold(word, buffer)]);
    }

    public static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        'ё' or 'Ё' => 'е',
        '’' or '‘' or '`' or 'ʻ' or 'ʼ' => '\'',
        'İ' => 'i',
        _ => char.ToLowerInvariant(c),
    };
}
