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
    public static SegmentData Read(ReadOnlyMemory<byte> bytes)
    {
        var input = new ColumnReader(bytes);
        if (input.Read<int>().Span is not [Format])
        {
            throw new InvalidDataException("the segment has another format");
        }

        return new SegmentData
        {
            Ids = input.ReadBytes(),
            Stored = input.Read<long>(),
            Published = input.Read<long>(),
            Relevance = input.Read<float>(),
            Tone = input.Read<float>(),
            File = input.Read<ushort>(),
            Line = input.Read<int>(),
            Files = ReadFiles(input),
            Lists = ReadLists(input),
            Claims = ReadClaims(input),
            Terms = ReadTerms(input),
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

    private static IReadOnlyList<DayFileReference> ReadFiles(ColumnReader input)
    {
        var days = input.Read<int>();
        var tags = input.ReadStrings();
        return [.. tags.AsEnumerable().Select((tag, i) => new DayFileReference(DateOnly.FromDayNumber(days.Span[i]), tag, input.Read<int>().ToArray()))];
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

    private static IReadOnlyDictionary<string, StoredColumn> ReadLists(ColumnReader input) =>
        input.ReadStrings().ToDictionary(name => name, _ => new StoredColumn(input.ReadStrings(), new StoredCodes(input.Read<int>(), input.Read<int>().Span[0], input.ReadBytes())));

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

    private static ClaimData ReadClaims(ColumnReader input) => new()
    {
        Starts = input.Read<int>(),
        IdHash = input.Read<long>(),
        Low = input.Read<double>(),
        High = input.Read<double>(),
        PeriodStart = input.Read<int>(),
        PeriodEnd = input.Read<int>(),
        Confidence = input.Read<float>(),
        IndependentSources = input.Read<float>(),
        Lists = ReadLists(input),
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

    private static TermTable ReadTerms(ColumnReader input) => new()
    {
        Words = input.ReadBytes(),
        WordStarts = input.Read<int>(),
        PostingStarts = input.Read<int>(),
        PositionStarts = input.Read<int>(),
        Postings = input.ReadBytes(),
        Positions = input.ReadBytes(),
    };
}
