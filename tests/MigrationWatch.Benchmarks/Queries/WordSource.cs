using MigrationWatch.Queries.Language;

namespace MigrationWatch.Benchmarks.Queries;

/// <summary>Made-up words of a language's letters, frequent ones far more often than rare ones, with some real ones among the frequent.</summary>
internal sealed class WordSource
{
    private readonly string[] _words;

    private WordSource(string[] words) => _words = words;

    public WordSource(string syllables, int count, string real)
    {
        var parts = syllables.Split(',');
        var random = new Random(count);
        var known = real.Split(' ');
        _words = [.. Enumerable.Range(0, count).Select(rank => rank % 7 == 3 && rank / 7 < known.Length
            ? known[rank / 7]
            : string.Concat(Enumerable.Range(0, 1 + random.Next(1, 4)).Select(_ => parts[random.Next(parts.Length)])))];
    }

    /// <summary>From the most frequent, 1.</summary>
    public string this[int rank] => _words[rank];

    /// <summary>The same words as the index knows them.</summary>
    public WordSource Stemmed() => new([.. _words.Select(word => WordStems.Stem(word))]);

    public string Words(Random random, int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Word(random)));

    public string Sentence(Random random, int length) =>
        Words(random, length) + ".";

    /// <summary>Rank by Zipf's law: the logarithm of the rank is even.</summary>
    private string Word(Random random) => _words[(int)Math.Exp(random.NextDouble() * Math.Log(_words.Length))];
}
