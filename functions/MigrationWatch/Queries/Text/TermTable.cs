using System.Text;

namespace MigrationWatch.Queries.Text;

/// <summary>
/// The words of a segment in byte order, each with the articles that have it and the places where. It is one run of
/// bytes that is searched as it was stored: a million articles load without making a string.
/// </summary>
public sealed record TermTable
{
    /// <summary>UTF-8 of all words, one after the other.</summary>
    public required ReadOnlyMemory<byte> Words { get; init; }

    /// <summary>Where each word starts, and where the last one ends; the two below likewise.</summary>
    public required ReadOnlyMemory<int> WordStarts { get; init; }

    public required ReadOnlyMemory<int> PostingStarts { get; init; }
    public required ReadOnlyMemory<int> PositionStarts { get; init; }

    /// <summary>For each article that has the word: distance from the one before, shifted left once, lowest bit set when the word occurs once; else the count follows.</summary>
    public required ReadOnlyMemory<byte> Postings { get; init; }

    /// <summary>For each occurrence: distance from the one before within the article.</summary>
    public required ReadOnlyMemory<byte> Positions { get; init; }

    public int Count => WordStarts.Length - 1;

    /// <returns>-1 when no article has the word.</returns>
    public int Find(string word)
    {
        var bytes = Encoding.UTF8.GetBytes(word);
        var at = FirstNotBefore(bytes);
        return at < Count && Word(at).SequenceEqual(bytes) ? at : -1;
    }

    /// <summary>The words that begin so are neighbours.</summary>
    public Range StartingWith(string beginning)
    {
        var bytes = Encoding.UTF8.GetBytes(beginning);
        var first = FirstNotBefore(bytes);
        var end = first;
        while (end < Count && Word(end).StartsWith(bytes))
        {
            end++;
        }

        return first..end;
    }

    public ReadOnlySpan<byte> PostingsOf(int term) => Postings.Span[PostingStarts.Span[term]..PostingStarts.Span[term + 1]];

    public ReadOnlySpan<byte> PositionsOf(int term) => Positions.Span[PositionStarts.Span[term]..PositionStarts.Span[term + 1]];

    private ReadOnlySpan<byte> Word(int term) => Words.Span[WordStarts.Span[term]..WordStarts.Span[term + 1]];

    private int FirstNotBefore(ReadOnlySpan<byte> word)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Word(middle).SequenceCompareTo(word) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
