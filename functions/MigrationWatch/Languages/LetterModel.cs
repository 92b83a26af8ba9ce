using System.Runtime.Intrinsics;

namespace MigrationWatch.Languages;

/// <summary>
/// The languages of one script, each as the probabilities of a letter after the letters before it.
/// A sequence that a language lacks falls back to shorter ones, so one foreign name decides nothing.
/// </summary>
internal sealed class LetterModel
{
    /// <summary>Languages are summed side by side in one vector.</summary>
    private const int Lanes = 8;

    private readonly byte[] _numbers;
    private readonly LetterRows _rows;
    private readonly int[] _shorter;
    private readonly float[] _logarithms;
    private readonly float[] _penalties;

    public LetterModel(LetterCounts counts)
    {
        if (counts.Languages.Count > Lanes || counts.Alphabet.Count > LetterWindow.LargestNumber)
        {
            throw new ArgumentException($"at most {Lanes} languages with {LetterWindow.LargestNumber} letters share a model", nameof(counts));
        }

        (Languages, _rows) = (counts.Languages, counts.Rows);
        _numbers = new byte[counts.Alphabet.Keys.Max() + 1];
        foreach (var (letter, number) in counts.Alphabet)
        {
            _numbers[letter] = (byte)number;
        }

        _shorter = [.. _rows.Keys.Select(key => LetterWindow.Shorter(key) is > 0 and var shorter ? _rows.Find(shorter) : -1)];
        _logarithms = Spread(LetterProbabilities.Logarithms(counts, _shorter));
        _penalties = Spread(LetterProbabilities.Penalties(counts));
    }

    public IReadOnlyList<string> Languages { get; }

    /// <summary>The log-probability of the letters under each language, in <see cref="Languages"/>' order.</summary>
    /// <param name="letters">From <see cref="LetterStream"/>.</param>
    public float[] Score(ReadOnlySpan<char> letters)
    {
        var scores = Vector256<float>.Zero;
        var window = new LetterWindow();
        var (known, length) = (-1, 0);
        foreach (var letter in letters)
        {
            window.Add(letter < _numbers.Length ? _numbers[letter] : 0);

            // What is known ends with the letter in question; what is known without it bounds its length.
            var (context, contextLength) = (known, length);
            (known, length) = Longest(window, Math.Min(window.Length, contextLength + 1));
            if (length > 0)
            {
                scores += Row(_logarithms, known);

                // Each longer context that is known but was never followed by this letter costs its penalty.
                scores = WithPenalties(scores, context, contextLength, length);
            }
        }

        var all = new float[Lanes];
        scores.CopyTo(all);
        return all[..Languages.Count];
    }

    /// <returns>The longest sequence ending here that some language has, and its length; a sequence's parts are always known, too.</returns>
    private (int Row, int Length) Longest(LetterWindow window, int length)
    {
        for (; length > 0; length--)
        {
            if (_rows.Find(window.Key(length)) is >= 0 and var row)
            {
                return (row, length);
            }
        }

        return (-1, 0);
    }

    private Vector256<float> WithPenalties(Vector256<float> scores, int context, int contextLength, int from)
    {
        if (contextLength < from)
        {
            return scores;
        }

        if (contextLength == LetterCounts.Order)
        {
            (context, contextLength) = (_shorter[context], contextLength - 1);
        }

        Span<int> contexts = stackalloc int[LetterCounts.Order];
        for (var length = contextLength; length >= from; length--)
        {
            (contexts[length], context) = (context, _shorter[context]);
        }

        for (var length = from; length <= contextLength; length++)
        {
            scores += Row(_penalties, contexts[length]);
        }

        return scores;
    }

    private static Vector256<float> Row(float[] table, int row) => Vector256.Create(table.AsSpan(row * Lanes, Lanes));

    private float[] Spread(float[] values)
    {
        var spread = new float[_rows.Keys.Count * Lanes];
        for (var row = 0; row < _rows.Keys.Count; row++)
        {
            values.AsSpan(row * Languages.Count, Languages.Count).CopyTo(spread.AsSpan(row * Lanes));
        }

        return spread;
    }
}
