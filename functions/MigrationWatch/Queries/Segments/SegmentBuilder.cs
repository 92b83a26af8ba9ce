using MigrationWatch.Contracts;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Text;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Segments;

/// <summary>Turns records into columns. Private entities stay out.</summary>
public sealed class SegmentBuilder(IReadOnlyList<DayFileReference> files)
{
    private readonly List<(Extraction Record, int File, int Line, ReadOnlyMemory<byte> Words)> _records = [];

    /// <param name="words">Of the text; left out when they are of another revision.</param>
    public void Add(Extraction record, int file, int line, WordLine? words) =>
        _records.Add((PublicView.Of(record), file, line, words is { } known && known.Revision == record.Revision ? known.Words : default));

    public SegmentData Build()
    {
        var rows = _records.OrderBy(row => row.Record.Stored).ThenBy(row => row.Record.Id, StringComparer.Ordinal).ToArray();
        return new SegmentData
        {
            Ids = Ids(rows.Select(row => row.Record.Id), rows.Length),
            Stored = rows.Select(row => row.Record.Stored.UtcTicks).ToArray(),
            Published = rows.Select(row => row.Record.Published?.UtcTicks ?? 0).ToArray(),
            Relevance = rows.Select(row => (float)row.Record.Relevance).ToArray(),
            Tone = rows.Select(row => (float)row.Record.Tone.Score).ToArray(),
            File = rows.Select(row => (ushort)row.File).ToArray(),
            Line = rows.Select(row => row.Line).ToArray(),
            Files = files,
            Lists = FieldValues.OfArticle.ToDictionary(field => field.Key, field => Column(rows.Select(row => field.Value(row.Record)))),
            Claims = ClaimDataBuilder.Build([.. rows.Select(row => row.Record.Claims)]),
            Terms = Terms(rows.Select(row => row.Record)),
            Body = Body(rows.Select(row => row.Words)),
            BodyFrom = files.Count == 0 ? null : rows.Where(row => !row.Words.IsEmpty).Select(row => (DateOnly?)files[row.File].Day).Min(),
        };
    }

    internal static StoredColumn Column(IEnumerable<IEnumerable<string?>> values)
    {
        var column = new ColumnBuilder();
        foreach (var row in values)
        {
            column.Add(row);
        }

        return column.Build();
    }

    private static byte[] Ids(IEnumerable<string> ids, int count)
    {
        var bytes = new byte[count * RowId.Size];
        var at = 0;
        foreach (var id in ids)
        {
            (RowId.Parse(id) ?? throw new FormatException($"\"{id}\" is no article id")).CopyTo(bytes.AsSpan(at));
            at += RowId.Size;
        }

        return bytes;
    }

    private static TermTable Terms(IEnumerable<Extraction> records)
    {
        var terms = new TermTableBuilder();
        var row = 0;
        foreach (var record in records)
        {
            terms.Add(row++, FieldValues.TextOf(record));
        }

        return terms.Build();
    }

    private static TermTable Body(IEnumerable<ReadOnlyMemory<byte>> texts)
    {
        var terms = new TermTableBuilder();
        var row = 0;
        foreach (var words in texts)
        {
            terms.AddWords(row++, words.Span);
        }

        return terms.Build();
    }
}
