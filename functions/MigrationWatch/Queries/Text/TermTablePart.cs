namespace MigrationWatch.Queries.Text;

/// <summary>A table of some of a dictionary's words, with the postings that were read of them.</summary>
internal sealed class TermTablePart(TermTable dictionary)
{
    private readonly List<byte> _words = [];
    private readonly List<int> _wordStarts = [0];
    private readonly List<int> _postingStarts = [0];
    private readonly List<int> _positionStarts = [0];
    private readonly List<ReadOnlyMemory<byte>> _postings = [];
    private readonly List<ReadOnlyMemory<byte>> _positions = [];

    /// <summary>To be called in the dictionary's order.</summary>
    /// <param name="positions">Empty when they are not needed.</param>
    public void Add(TermRun run, ReadOnlyMemory<byte> postings, ReadOnlyMemory<byte> positions)
    {
        var words = dictionary.WordStarts.Span;
        var postingStarts = dictionary.PostingStarts.Span;
        var positionStarts = dictionary.PositionStarts.Span;
        for (var term = run.From; term < run.To; term++)
        {
            _words.AddRange(dictionary.Words.Span[words[term]..words[term + 1]]);
            _wordStarts.Add(_words.Count);
            _postingStarts.Add(_postingStarts[^1] + postingStarts[term + 1] - postingStarts[term]);
            _positionStarts.Add(_positionStarts[^1] + (run.Positions ? positionStarts[term + 1] - positionStarts[term] : 0));
        }

        _postings.Add(postings);
        _positions.Add(positions);
    }

    public TermTable Build() => new()
    {
        Words = _words.ToArray(),
        WordStarts = _wordStarts.ToArray(),
        PostingStarts = _postingStarts.ToArray(),
        PositionStarts = _positionStarts.ToArray(),
        Postings = Joined(_postings),
        Positions = Joined(_positions),
    };

    /// <summary>One word is the usual case, and needs no copy.</summary>
    private static ReadOnlyMemory<byte> Joined(List<ReadOnlyMemory<byte>> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var joined = new byte[parts.Sum(part => part.Length)];
        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(joined.AsMemory(at));
            at += part.Length;
        }

        return joined;
    }
}
