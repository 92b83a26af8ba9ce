using System.Runtime.InteropServices;

namespace MigrationWatch.Queries.Text;

/// <summary>Walks along the places of a word, from article to article.</summary>
internal sealed class PlaceCursor(TermTable terms, int term)
{
    private readonly ReadOnlyMemory<byte> _postings = terms.Postings[terms.PostingStarts.Span[term]..terms.PostingStarts.Span[term + 1]];
    private readonly ReadOnlyMemory<byte> _positions = terms.Positions[terms.PositionStarts.Span[term]..terms.PositionStarts.Span[term + 1]];
    private int _row = -1;
    private int _left;
    private int _postingAt;
    private int _positionAt;

    /// <summary>To an article that has the word, at or behind the one reached.</summary>
    public void MoveTo(int row)
    {
        var postings = _postings.Span;
        var skipped = 0;
        while (_row < row)
        {
            skipped += _left;
            var posting = Varint.Read(postings, ref _postingAt);
            _row += (int)(posting >> 1);
            _left = (posting & 1) != 0 ? 1 : (int)Varint.Read(postings, ref _postingAt);
        }

        Varint.Skip(_positions.Span, ref _positionAt, skipped);
    }

    /// <summary>The article's places.</summary>
    public void ReadAll(List<uint> places)
    {
        var positions = _positions.Span;
        CollectionsMarshal.SetCount(places, _left);
        uint position = 0;
        foreach (ref var place in CollectionsMarshal.AsSpan(places))
        {
            place = position += Varint.Read(positions, ref _positionAt);
        }

        _left = 0;
    }

    /// <summary>Leaves those of <paramref name="starts"/> that have the word <paramref name="offset"/> places on.</summary>
    public void KeepFollowed(List<uint> starts, uint offset)
    {
        var all = CollectionsMarshal.AsSpan(starts);
        var (kept, at) = (0, 0);
        var positions = _positions.Span;
        uint position = 0;
        for (; _left > 0 && at < all.Length; _left--)
        {
            position += Varint.Read(positions, ref _positionAt);
            while (at < all.Length && all[at] + offset < position)
            {
                at++;
            }

            if (at < all.Length && all[at] + offset == position)
            {
                all[kept++] = all[at++];
            }
        }

        CollectionsMarshal.SetCount(starts, kept);
    }
}
