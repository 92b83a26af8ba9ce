namespace MigrationWatch.Queries.Language;

/// <summary>Where endings may be cut off: after the first vowel (<see cref="Verb"/>), and in the second syllable's wake (<see cref="R2"/>).</summary>
internal readonly struct RussianRegions
{
    private const string Vowels = "аеиоуыэюя";

    public RussianRegions(ReadOnlySpan<char> word)
    {
        var vowel = word.IndexOfAny(Vowels);
        Verb = vowel < 0 ? word.Length : vowel + 1;
        R2 = After(word, After(word, 0));
    }

    public int Verb { get; }

    public int R2 { get; }

    private static int After(ReadOnlySpan<char> word, int start)
    {
        for (var i = start + 1; i < word.Length; i++)
        {
            if (!Vowels.Contains(word[i]) && Vowels.Contains(word[i - 1]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }
}
