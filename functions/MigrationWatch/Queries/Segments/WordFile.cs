using MigrationWatch.Queries.Text;

namespace MigrationWatch.Queries.Segments;

/// <summary>
/// The words of a segment's texts as bytes: first the words themselves, which stay in memory, then where each occurs,
/// several times as much, of which a question reads what it needs.
/// </summary>
public static class WordFile
{
    public static (byte[] Bytes, int DictionaryBytes) Write(TermTable terms)
    {
        var output = new ColumnWriter();
        output.Write(terms.Words);
        output.Write(terms.WordStarts);
        output.Write(terms.PostingStarts);
        output.Write(terms.PositionStarts);
        var dictionary = output.ToArray();
        return ([.. dictionary, .. terms.Postings.Span, .. terms.Positions.Span], dictionary.Length);
    }

    /// <returns>Without postings and positions.</returns>
    public static async Task<TermTable> ReadDictionaryAsync(Stream bytes, CancellationToken cancellation)
    {
        var input = new ColumnReader(bytes, cancellation);
        return new TermTable
        {
            Words = await input.ReadBytesAsync(),
            WordStarts = await input.ReadAsync<int>(),
            PostingStarts = await input.ReadAsync<int>(),
            PositionStarts = await input.ReadAsync<int>(),
            Postings = default,
            Positions = default,
        };
    }
}
