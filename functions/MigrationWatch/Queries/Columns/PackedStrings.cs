using System.Collections;
using System.Text;

namespace MigrationWatch.Queries.Columns;

/// <summary>
/// Strings as they lie in a segment's bytes. Each month has most of the values that the month before had: made into
/// objects for each segment, they took half as much memory as all segments together.
/// </summary>
/// <param name="lengths">Of each string, in bytes.</param>
/// <param name="text">UTF-8 of all, one after the other.</param>
public sealed class PackedStrings(ReadOnlyMemory<int> lengths, ReadOnlyMemory<byte> text) : IReadOnlyCollection<string>
{
    public ReadOnlyMemory<int> Lengths => lengths;

    public ReadOnlyMemory<byte> Text => text;

    public int Count => lengths.Length;

    public static PackedStrings Of(IReadOnlyCollection<string> values) =>
        new(values.Select(Encoding.UTF8.GetByteCount).ToArray(), Encoding.UTF8.GetBytes(string.Concat(values)));

    public IEnumerator<string> GetEnumerator()
    {
        for (int i = 0, at = 0; i < Count; at += lengths.Span[i++])
        {
            yield return Encoding.UTF8.GetString(text.Span.Slice(at, lengths.Span[i]));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What <paramref name="valueOf"/> gives for each string, which it sees without the string being made.</summary>
    public T[] Select<T>(Func<ReadOnlySpan<char>, T> valueOf)
    {
        var results = new T[Count];
        var characters = new char[lengths.Length == 0 ? 0 : Encoding.UTF8.GetMaxCharCount(Longest())];
        for (int i = 0, at = 0; i < results.Length; at += lengths.Span[i++])
        {
            var length = Encoding.UTF8.GetChars(text.Span.Slice(at, lengths.Span[i]), characters);
            results[i] = valueOf(characters.AsSpan(0, length));
        }

        return results;
    }

    private int Longest()
    {
        var longest = 0;
        foreach (var length in lengths.Span)
        {
            longest = Math.Max(longest, length);
        }

        return longest;
    }
}
