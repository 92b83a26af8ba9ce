using MigrationWatch.Entities.Matching;
using MigrationWatch.Entities.Russian;

namespace MigrationWatch.Entities.World;

/// <summary>How spellings of a place's name count as one: case, diacritics, apostrophes, hyphens; a Russian word is its stem.</summary>
internal static class PlaceKey
{
    /// <summary>Longer names are no names of places that we know.</summary>
    public const int MaximumLength = 80;

    // U+00C0 to U+017F and U+1E00 to U+1EFF without their marks: string.Normalize does nothing where globalization is invariant.
    private const string Latin = "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkkllllllŀŀllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    private const string LatinAdditional = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyẚẛẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

    /// <summary>The key of a whole name.</summary>
    public static string Of(string name)
    {
        Span<char> key = stackalloc char[MaximumLength];
        var length = 0;
        foreach (var word in name.Split([' ', '-', '–', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            length = Append(word, key, length);
        }

        return new(key[..length]);
    }

    /// <summary>Adds a word to a key that has <paramref name="length"/> characters.</summary>
    /// <returns>The key's new length, or the old one where there is no room or nothing left of the word.</returns>
    public static int Append(ReadOnlySpan<char> word, Span<char> key, int length)
    {
        var start = length == 0 ? 0 : length + 1;
        if (start + word.Length > key.Length)
        {
            return length;
        }

        var end = Fold(word, key, start);
        if (end > start && key[start] is >= 'а' and <= 'я')
        {
            end = start + RussianShapes.Stem(key[start..end]).Length;
        }

        if (end == start)
        {
            return length;
        }

        if (start > 0)
        {
            key[length] = ' ';
        }

        return end;
    }

    private static int Fold(ReadOnlySpan<char> word, Span<char> key, int end)
    {
        foreach (var c in word)
        {
            var folded = c switch
            {
                >= 'a' and <= 'z' => c,
                >= '\u00C0' and <= '\u017F' => Latin[c - '\u00C0'],
                >= '\u1E00' and <= '\u1EFF' => LatinAdditional[c - '\u1E00'],
                'ə' or 'Ə' => 'a',
                _ => WordFolding.Fold(c),
            };
            if (char.IsLetterOrDigit(folded))
            {
                key[end++] = folded;
            }
        }

        return end;
    }
}
