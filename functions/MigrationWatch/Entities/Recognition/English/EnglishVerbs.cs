using MigrationWatch.Entities.Recognition.Found;
using MigrationWatch.Entities.Words;
using MigrationWatch.Sentences;

namespace MigrationWatch.Entities.Recognition.English;

/// <summary>Whether a word that opens a sentence is followed as only a name is: by a verb, a genitive or an apposition.</summary>
internal static class EnglishVerbs
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "is", "was", "has", "had", "will", "would", "may", "might", "can", "could", "did", "does", "also", "then", "never", "now", "isn't", "wasn't", "hasn't", "hadn't", "won't", "wouldn't", "didn't", "doesn't",
        "became", "becomes", "began", "begins", "took", "takes", "made", "makes", "gave", "gives", "went", "goes", "came", "comes", "won", "wins", "lost", "left", "leaves", "met", "meets", "acts", "plays", "works", "lives", "got", "gets", "held", "holds", "ran", "runs", "and",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Follow(Reading reading, int token)
    {
        var next = token + 1;
        if (next >= reading.Count)
        {
            return false;
        }

        return reading.Tokens[next].Kind == TokenKind.Possessive || reading.Is(next, WordClass.Speech) || Verbs.Contains(reading.Of(next))
            || (reading.IsSmall(next) && reading.Of(next).EndsWith("ed", StringComparison.Ordinal))
            || (reading.Is(next, ',') && (reading.Is(next + 1, WordClass.Speech) || reading.Is(next + 1, WordClass.Ordinary) && (reading.Is(next + 1, "a") || reading.Is(next + 1, "an") || reading.Is(next + 1, "now"))));
    }
}
