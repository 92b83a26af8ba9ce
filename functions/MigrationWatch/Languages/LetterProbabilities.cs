namespace MigrationWatch.Languages;

/// <summary>What counted letters say: how likely each sequence's newest letter is after the others.</summary>
internal static class LetterProbabilities
{
    /// <summary>Occurrences by which the shorter context is believed beside the longer one.</summary>
    private const float Backoff = 3f;

    /// <summary>Occurrences granted to a letter a language doesn't have: names bring some in.</summary>
    private const float UnseenLetter = 0.3f;

    /// <param name="shorter">Each sequence's number without its oldest letter, -1 for a single letter.</param>
    public static float[] Logarithms(LetterCounts counts, int[] shorter)
    {
        var values = Probabilities(counts, shorter);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = MathF.Log(values[i]);
        }

        return values;
    }

    /// <summary>What it costs to fall back from a sequence to a shorter one.</summary>
    public static float[] Penalties(LetterCounts counts)
    {
        // Counts are whole and mostly small.
        Span<float> small = stackalloc float[256];
        for (var count = 0; count < small.Length; count++)
        {
            small[count] = Penalty(count);
        }

        var values = new float[counts.Counts.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var count = counts.Counts[i];
            values[i] = count < small.Length ? small[(int)count] : Penalty(count);
        }

        return values;
    }

    private static float Penalty(float count) => MathF.Log(Backoff / (count + Backoff));

    /// <summary>Rows were added shorter sequences first, so those that a sequence builds on lie before it.</summary>
    private static float[] Probabilities(LetterCounts counts, int[] shorter)
    {
        var probabilities = new float[counts.Counts.Length];
        var languages = counts.Languages.Count;
        var letters = LettersPerLanguage(counts, shorter);
        for (var row = 0; row < shorter.Length; row++)
        {
            var isLetter = shorter[row] < 0;
            var context = isLetter ? 0 : counts.Rows.Find(LetterWindow.Context(counts.Rows.Keys[row])) * languages;
            for (var language = 0; language < languages; language++)
            {
                var seen = counts.Counts[(row * languages) + language];
                probabilities[(row * languages) + language] = isLetter
                    ? (seen + UnseenLetter) / (letters[language] + (UnseenLetter * counts.Alphabet.Count))
                    : (seen + (Backoff * probabilities[(shorter[row] * languages) + language])) / (counts.Counts[context + language] + Backoff);
            }
        }

        return probabilities;
    }

    private static float[] LettersPerLanguage(LetterCounts counts, int[] shorter)
    {
        var letters = new float[counts.Languages.Count];
        for (var row = 0; row < shorter.Length; row++)
        {
            for (var language = 0; shorter[row] < 0 && language < letters.Length; language++)
            {
                letters[language] += counts.Counts[(row * letters.Length) + language];
            }
        }

        return letters;
    }
}
