using System.Runtime.InteropServices;

namespace MigrationWatch.Languages;

/// <summary>
/// The languages of one script, each as the frequencies of its letter sequences up to <see cref="Order"/> letters.
/// A sequence that a language lacks falls back to shorter ones, so one foreign name decides nothing.
/// </summary>
internal sealed class LetterModel
{
    private const int Order = 5;
    private const int BitsPerLetter = 7;

    /// <summary>Occurrences by which the shorter context is believed beside the longer one.</summary>
    private const float Backoff = 3f;

    /// <summary>Occurrences granted to a letter a language doesn't have: names bring some in.</summary>
    private const float UnseenLetter = 0.3f;

    private readonly Dictionary<char, int> _alphabet = [];
    private readonly Dictionary<ulong, int> _rows = [];
    private readonly List<float> _counts = [];
    private readonly float[] _letters;

    /// <param name="texts">One text per language, with its weight: how often it is counted.</param>
    public LetterModel(Script script, IReadOnlyList<string> languages, IEnumerable<TrainingText> texts)
    {
        Languages = languages;
        _letters = new float[languages.Count];
        foreach (var (language, text, weight) in texts)
        {
            var buffer = new char[LetterStream.MaximumLength(text)];
            Count(buffer.AsSpan(0, LetterStream.Write(text, script, buffer)), IndexOf(language), weight);
        }
    }

    public IReadOnlyList<string> Languages { get; }

    /// <summary>The log-probability of the letters under each language, in <see cref="Languages"/>' order.</summary>
    /// <param name="letters">From <see cref="LetterStream"/>.</param>
    public float[] Score(ReadOnlySpan<char> letters)
    {
        var scores = new float[Languages.Count];
        Span<float> probability = stackalloc float[scores.Length];
        Span<int> contexts = stackalloc int[Order];
        Span<int> sequences = stackalloc int[Order];
        contexts.Fill(-1);
        for (var end = 0; end < letters.Length; end++)
        {
            Find(letters, end, sequences);
            Interpolate(contexts, sequences, probability);
            for (var language = 0; language < scores.Length; language++)
            {
                scores[language] += MathF.Log(probability[language]);
            }

            // What ended here is the context of the next letter.
            sequences.CopyTo(contexts);
        }

        return scores;
    }

    /// <summary>The probability of each language's next letter, from the shortest context to the longest known one.</summary>
    private void Interpolate(ReadOnlySpan<int> contexts, ReadOnlySpan<int> sequences, Span<float> probability)
    {
        var counts = CollectionsMarshal.AsSpan(_counts);
        var languages = probability.Length;
        for (var language = 0; language < languages; language++)
        {
            var seen = sequences[0] < 0 ? 0 : counts[sequences[0] + language];
            probability[language] = (seen + UnseenLetter) / (_letters[language] + UnseenLetter * _alphabet.Count);
        }

        for (var order = 1; order < Order && contexts[order - 1] >= 0; order++)
        {
            var context = counts.Slice(contexts[order - 1], languages);
            var sequence = sequences[order] < 0 ? [] : counts.Slice(sequences[order], languages);
            for (var language = 0; language < languages; language++)
            {
                var seen = sequence.IsEmpty ? 0 : sequence[language];
                probability[language] = (seen + Backoff * probability[language]) / (context[language] + Backoff);
            }
        }
    }

    /// <summary>The rows of the sequences of 1, 2 … letters that end here; -1 for one that no language has.</summary>
    private void Find(ReadOnlySpan<char> letters, int end, Span<int> sequences)
    {
        sequences.Fill(-1);
        var key = 0UL;
        for (var order = 0; order < Order && order <= end && _alphabet.TryGetValue(letters[end - order], out var letter); order++)
        {
            key |= (ulong)letter << (order * BitsPerLetter);
            if (!_rows.TryGetValue(key, out sequences[order]))
            {
                sequences[order] = -1;
                return;
            }
        }
    }

    private int IndexOf(string language) => Languages.TakeWhile(known => known != language).Count();

    private void Count(ReadOnlySpan<char> letters, int language, int weight)
    {
        for (var end = 0; end < letters.Length; end++)
        {
            var key = 0UL;
            for (var order = 0; order < Order && order <= end; order++)
            {
                key |= (ulong)Letter(letters[end - order]) << (order * BitsPerLetter);
                _counts[Row(key) + language] += weight;
            }

            _letters[language] += weight;
        }
    }

    // 0 stays free, so that "ab" and "b" after nothing differ.
    private int Letter(char letter)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_alphabet, letter, out var exists);
        return exists ? index : index = _alphabet.Count;
    }

    private int Row(ulong key)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, key, out var exists);
        if (!exists)
        {
            row = _counts.Count;
            CollectionsMarshal.SetCount(_counts, row + Languages.Count);
        }

        return row;
    }
}
