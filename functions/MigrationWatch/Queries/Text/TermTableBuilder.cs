using System.Text;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Text;

/// <summary>Collects the words of articles, in the order of their rows.</summary>
internal sealed class TermTableBuilder
{
    /// <summary>Between two fields, so that no phrase runs from one into the next.</summary>
    private const int FieldGap = 16;

    /// <summary>No word of ours is longer.</summary>
    private const int LongestStem = 64;

    private readonly Dictionary<string, TermPostings> _terms = [];

    public void Add(int row, IEnumerable<string> fields)
    {
        var position = 0;
        foreach (var field in fields)
        {
            foreach (var stem in Language.WordStems.StemsOf(field))
            {
                PostingsOf(stem).Add(row, position++);
            }

            position += FieldGap;
        }
    }

    /// <param name="words">As in a <see cref="WordLine"/>.</param>
    public void AddWords(int row, ReadOnlySpan<byte> words)
    {
        Span<char> stem = stackalloc char[LongestStem];
        var position = 0;
        foreach (var part in words.Split((byte)' '))
        {
            var word = words[part];
            if (word.Length > 0 && !word.SequenceEqual("."u8) && Encoding.UTF8.TryGetChars(word, stem, out var length))
            {
                PostingsOf(stem[..length]).Add(row, position);
            }

            position++;
        }
    }

    public TermTable Build()
    {
        var terms = _terms.Select(term => (Word: Encoding.UTF8.GetBytes(term.Key), Postings: term.Value.Close())).ToArray();
        Array.Sort(terms, (left, right) => left.Word.AsSpan().SequenceCompareTo(right.Word));
        return new TermTable
        {
            Words = terms.SelectMany(term => term.Word).ToArray(),
            WordStarts = Starts(terms, term => term.Word.Length),
            PostingStarts = Starts(terms, term => term.Postings.Rows.Count),
            PositionStarts = Starts(terms, term => term.Postings.Positions.Count),
            Postings = Join(terms, term => term.Postings.Rows),
            Positions = Join(terms, term => term.Postings.Positions),
        };
    }

    private TermPostings PostingsOf(ReadOnlySpan<char> stem)
    {
        var terms = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!terms.TryGetValue(stem, out var postings))
        {
            terms[stem] = postings = new TermPostings();
        }

        return postings;
    }

    private static int[] Starts<T>(T[] items, Func<T, int> lengthOf)
    {
        var starts = new int[items.Length + 1];
        for (var i = 0; i < items.Length; i++)
        {
            starts[i + 1] = starts[i] + lengthOf(items[i]);
        }

        return starts;
    }

    private static byte[] Join<T>(T[] items, Func<T, List<byte>> bytesOf)
    {
        var joined = new byte[items.Sum(item => bytesOf(item).Count)];
        var at = 0;
        foreach (var bytes in items.Select(bytesOf))
        {
            bytes.CopyTo(joined, at);
            at += bytes.Count;
        }

        return joined;
    }
}
