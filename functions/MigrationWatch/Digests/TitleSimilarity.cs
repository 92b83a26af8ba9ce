using MigrationWatch.Sentences;

namespace MigrationWatch.Digests;

/// <summary>How much two headlines say the same, by the words they share.</summary>
internal static class TitleSimilarity
{
    /// <summary>Word stems of at least 4 letters, cut to 6: enough to see past most English and Russian endings.</summary>
    public static HashSet<string> Words(string title) =>
        [.. Tokenizer.Tokenize(title)
            .Where(token => token.Length >= 4 && char.IsLetter(title[token.Start]))
            .Select(token => title.Substring(token.Start, Math.Min(token.Length, 6)).ToLowerInvariant())];

    /// <returns>Jaccard index, 0..1; 0 for headlines too short to compare.</returns>
    public static double Of(HashSet<string> one, HashSet<string> other)
    {
        if (one.Count < 3 || other.Count < 3)
        {
            return 0;
        }

        var shared = one.Count(other.Contains);
        return (double)shared / (one.Count + other.Count - shared);
    }
}
