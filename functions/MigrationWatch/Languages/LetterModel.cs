namespace MigrationWatch.Languages;

/// <summary>
/// The languages of one script, each as the probabilities of a letter after the letters before it.
/// A sequence that a language lacks falls back to shorter ones, so one foreign name decides nothing.
/// </summary>
internal sealed class LetterModel
{
    /// <summary>Occurrences by which the shorter context is believed beside the longer one.</summary>
    private const float Backoff = 3f;

    /// <summary>Occurrences granted to a letter a language doesn't have: names bring some in.</summary>
    private const float UnseenLetter = 0.3f;

    private readonly IReadOnlyDictionary<char, int> _alphabet;
    private readonly Dictionary<ulong, int> _rows;
    private readonly float[] _logarithms;
    private readonly float[] _penalties;

    public LetterModel(LetterCounts counts)
    {
        (Languages, _alphabet, _rows) = (counts.Languages, counts.Alphabet, counts.Rows);
        _logarithms = Probabilities(counts);
        _penalties = new float[_logarithms.Length];
        for (var i = 0; i < _logarithms.Length; i++)
        {
            _logarithms[i] = MathF.Log(_logarithms[i]);
            _penalties[i] = MathF.Log(Backoff / (counts.Counts[i] + Backoff));
        }
    }

    public IReadOnlyList<string> Languages { get; }

    /// <summary>The log-probability of the letters under each language, in <see cref="Languages"/>' order.</summary>
    /// <param name="letters">From <see cref="LetterStream"/>.</param>
    public float[] Score(ReadOnlySpan<char> letters)
    {
        var scores = new float[Languages.Count];
        Span<int> contexts = stackalloc int[LetterCounts.Order];
        Span<int> sequences = stackalloc int[LetterCounts.Order];
        var window = new LetterWindow();
        var known = 0;
        foreach (var letter in letters)
        {
            window.Add(_alphabet.GetValueOrDefault(letter));
            var length = Find(window, sequences);
            if (length > 0)
            {
                AddRow(scores, _logarithms, sequences[length - 1]);

                // Each longer context that is known but was never followed by this letter costs its penalty.
                for (var context = length; context < LetterCounts.Order && context <= known; context++)
                {
                    AddRow(scores, _penalties, contexts[context - 1]);
                }
            }

            // What ended here is the context of the next letter.
            known = length;
            sequences.CopyTo(contexts);
        }

        return scores;
    }

    /// <returns>The longest sequence ending here that some language has; <paramref name="sequences"/> gets the rows of all up to it.</returns>
    private int Find(LetterWindow window, Span<int> sequences)
    {
        var length = 0;
        while (length < window.Length && _rows.TryGetValue(window.Key(length + 1), out sequences[length]))
        {
            length++;
        }

        return length;
    }

    private static void AddRow(Span<float> scores, ReadOnlySpan<float> table, int row)
    {
        var values = table.Slice(row, scores.Length);
        for (var language = 0; language < scores.Length; language++)
        {
            scores[language] += values[language];
        }
    }

    /// <summary>Of each sequence's newest letter after the others. Rows were added shorter sequences first, so those that a sequence builds on lie before it.</summary>
    private static float[] Probabilities(LetterCounts counts)
    {
        var probabilities = new float[counts.Counts.Length];
        var languages = counts.Languages.Count;
        var letters = LettersPerLanguage(counts);
        foreach (var (key, row) in counts.Rows)
        {
            var isLetter = LetterWindow.Context(key) == 0;
            var shorter = isLetter ? 0 : counts.Rows[LetterWindow.Shorter(key)];
            var context = isLetter ? 0 : counts.Rows[LetterWindow.Context(key)];
            for (var language = 0; language < languages; language++)
            {
                var seen = counts.Counts[row + language];
                probabilities[row + language] = isLetter
                    ? (seen + UnseenLetter) / (letters[language] + (UnseenLetter * counts.Alphabet.Count))
                    : (seen + (Backoff * probabilities[shorter + language])) / (counts.Counts[context + language] + Backoff);
            }
        }

        return probabilities;
    }

    private static float[] LettersPerLanguage(LetterCounts counts)
    {
        var letters = new float[counts.Languages.Count];
        foreach (var (key, row) in counts.Rows)
        {
            for (var language = 0; LetterWindow.Context(key) == 0 && language < letters.Length; language++)
            {
                letters[language] += counts.Counts[row + language];
            }
        }

        return letters;
    }
}
