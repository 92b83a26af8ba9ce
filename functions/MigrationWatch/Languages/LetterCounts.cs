using System.Runtime.InteropServices;

namespace MigrationWatch.Languages;

/// <summary>How often each language of one script has each sequence of up to <see cref="Order"/> letters.</summary>
internal sealed class LetterCounts(Script script, IReadOnlyList<string> languages)
{
    public const int Order = 5;

    private readonly Dictionary<char, int> _alphabet = [];
    private readonly LetterRows _rows = new();
    private readonly List<float> _counts = [];

    public IReadOnlyList<string> Languages { get; } = languages;

    /// <summary>Each letter's number, from 1.</summary>
    public IReadOnlyDictionary<char, int> Alphabet => _alphabet;

    /// <summary>A sequence's number times the number of languages is the place of its first count in <see cref="Counts"/>; the counts of the other languages follow.</summary>
    public LetterRows Rows => _rows;

    public ReadOnlySpan<float> Counts => CollectionsMarshal.AsSpan(_counts);

    public void Add(TrainingText training)
    {
        var language = Languages.TakeWhile(known => known != training.Language).Count();
        var letters = new char[LetterStream.MaximumLength(training.Text)];
        var length = LetterStream.Write(training.Text, script, letters);
        var window = new LetterWindow();
        foreach (var letter in letters.AsSpan(0, length))
        {
            window.Add(Number(letter));
            for (var order = 1; order <= window.Length; order++)
            {
                _counts[Row(window.Key(order)) + language] += training.Weight;
            }
        }
    }

    private int Number(char letter)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_alphabet, letter, out var exists);
        return exists ? number : number = _alphabet.Count;
    }

    private int Row(ulong key)
    {
        var row = _rows.FindOrAdd(key) * Languages.Count;
        CollectionsMarshal.SetCount(_counts, Math.Max(_counts.Count, row + Languages.Count));
        return row;
    }
}
