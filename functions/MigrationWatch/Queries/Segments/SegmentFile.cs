using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Text;

namespace MigrationWatch.Queries.Segments;

/// <summary>A segment as bytes: a number for the format, then every column as its length and its raw little-endian values.</summary>
public static class SegmentFile
{
    /// <summary>Raised with the shape and with the rules of stemming, since stems are stored; the catalog says of each segment which one it has.</summary>
    public const int Format = 3;

    public static byte[] Write(SegmentData segment)
    {
        var output = new ColumnWriter();
        output.Write([Format]);
        output.Write(segment.Ids);
        output.Write(segment.Stored);
        output.Write(segment.Published);
        output.Write(segment.Relevance);
        output.Write(segment.Tone);
        output.Write(segment.File);
        output.Write(segment.Line);
        WriteFiles(output, segment.Files);
        WriteLists(output, segment.Lists);
        WriteClaims(output, segment.Claims);
        WriteTerms(output, segment.Terms);
        return output.ToArray();
    }

    /// <exception cref="InvalidDataException">Another format.</exception>
    public static async Task<SegmentData> ReadAsync(Stream bytes, CancellationToken cancellation)
    {
        var input = new ColumnReader(bytes, cancellation);
        if ((await input.ReadAsync<int>()).Span is not [Format])
        {
            throw new InvalidDataException("the segment has another format");
        }

        return new SegmentData
        {
            Ids = await input.ReadBytesAsync(),
            Stored = await input.ReadAsync<long>(),
            Published = await input.ReadAsync<long>(),
            Relevance = await input.ReadAsync<float>(),
            Tone = await input.ReadAsync<float>(),
            File = await input.ReadAsync<ushort>(),
            Line = await input.ReadAsync<int>(),
            Files = await ReadFilesAsync(input),
            Lists = await ReadListsAsync(input),
            Claims = await ReadClaimsAsync(input),
            Terms = await ReadTermsAsync(input),
        };
    }

    private static void WriteFiles(ColumnWriter output, IReadOnlyList<DayFileReference> files)
    {
        output.Write([.. files.Select(file => file.Day.DayNumber)]);
        output.Write(PackedStrings.Of([.. files.Select(file => file.ETag)]));
        foreach (var file in files)
        {
            output.Write(file.Blocks);
        }
    }

    private static async Task<IReadOnlyList<DayFileReference>> ReadFilesAsync(ColumnReader input)
    {
        var days = await input.ReadAsync<int>();
        var files = new List<DayFileReference>();
        foreach (var tag in await input.ReadStringsAsync())
        {
            files.Add(new DayFileReference(DateOnly.FromDayNumber(days.Span[files.Count]), tag, (await input.ReadAsync<int>()).ToArray()));
        }

        return files;
    }

    private static void WriteLists(ColumnWriter output, IReadOnlyDictionary<string, StoredColumn> lists)
    {
        output.Write(PackedStrings.Of([.. lists.Keys]));
        foreach (var column in lists.Values)
        {
            output.Write(column.Values);
            output.Write(column.Codes.Starts);
            output.Write([column.Codes.Width]);
            output.Write(column.Codes.Bytes);
        }
    }

    private static async Task<IReadOnlyDictionary<string, StoredColumn>> ReadListsAsync(ColumnReader input)
    {
        var lists = new Dictionary<string, StoredColumn>();
        foreach (var name in await input.ReadStringsAsync())
        {
            var values = await input.ReadStringsAsync();
            var starts = await input.ReadAsync<int>();
            var width = (await input.ReadAsync<int>()).Span[0];
            lists[name] = new StoredColumn(values, new StoredCodes(starts, width, await input.ReadBytesAsync()));
        }

        return lists;
    }

    private static void WriteClaims(ColumnWriter output, ClaimData claims)
    {
        output.Write(claims.Starts);
        output.Write(claims.IdHash);
        output.Write(claims.Low);
        output.Write(claims.High);
        output.Write(claims.PeriodStart);
        output.Write(claims.PeriodEnd);
        output.Write(claims.Confidence);
        output.Write(claims.IndependentSources);
        WriteLists(output, claims.Lists);
    }

    private static async Task<ClaimData> ReadClaimsAsync(ColumnReader input) => new()
    {
        Starts = await input.ReadAsync<int>(),
        IdHash = await input.ReadAsync<long>(),
        Low = await input.ReadAsync<double>(),
        High = await input.ReadAsync<double>(),
        PeriodStart = await input.ReadAsync<int>(),
        PeriodEnd = await input.ReadAsync<int>(),
        Confidence = await input.ReadAsync<float>(),
        IndependentSources = await input.ReadAsync<float>(),
        Lists = await ReadListsAsync(input),
    };

    private static void WriteTerms(ColumnWriter output, TermTable terms)
    {
        output.Write(terms.Words);
        output.Write(terms.WordStarts);
        output.Write(terms.PostingStarts);
        output.Write(terms.PositionStarts);
        output.Write(terms.Postings);
        output.Write(terms.Positions);
    }

    private static async Task<TermTable> ReadTermsAsync(ColumnReader input) => new()
    {
        Words = await input.ReadBytesAsync(),
        WordStarts = await input.ReadAsync<int>(),
        PostingStarts = await input.ReadAsync<int>(),
        PositionStarts = await input.ReadAsync<int>(),
        Postings = await input.ReadBytesAsync(),
        Positions = await input.ReadBytesAsync(),
    };
}
