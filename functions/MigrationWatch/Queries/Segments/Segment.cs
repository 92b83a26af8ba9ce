using System.Buffers.Binary;
using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Text;

namespace MigrationWatch.Queries.Segments;

/// <summary>A segment in memory, its values numbered over the process. Immutable: readers share it without locks.</summary>
public sealed class Segment
{
    private static readonly Dictionary<string, StoredColumn> NoLists = [];

    private readonly SegmentData _data;
    private readonly Dictionary<string, CodeColumn> _articles;
    private readonly Dictionary<string, CodeColumn> _claims;

    /// <summary>Conditions kept: 4 KB each for a month of a million records in three years, 8 MB in all.</summary>
    private const int MostConditions = 64;

    /// <param name="words">Of the texts; null when the segment has them itself, or there are none.</param>
    public Segment(SegmentData data, Vocabularies vocabularies, StoredWords? words = null)
    {
        // Without the values: they are numbered once, and the vocabularies have them.
        (_data, Words) = (data with { Lists = NoLists, Claims = data.Claims with { Lists = NoLists } }, words);
        _articles = data.Lists.ToDictionary(list => list.Key, list => vocabularies.Translate(list.Key, list.Value));
        _claims = data.Claims.Lists.ToDictionary(list => list.Key, list => vocabularies.Translate(list.Key, list.Value));
    }

    /// <summary>Rows that have a condition's values; to be read only.</summary>
    public Memo<RowSet> Conditions { get; } = new(MostConditions);

    /// <summary>How often each code of a field occurs in all rows.</summary>
    public Memo<int[]> Counts { get; } = new(int.MaxValue);

    /// <summary>How much of each day all rows have.</summary>
    public Memo<IReadOnlyDictionary<int, int>> Days { get; } = new(int.MaxValue);

    public int Rows => _data.Stored.Length;

    public ReadOnlySpan<long> Stored => _data.Stored.Span;

    public ReadOnlySpan<long> Published => _data.Published.Span;

    public ReadOnlySpan<float> Relevance => _data.Relevance.Span;

    public ReadOnlySpan<float> Tone => _data.Tone.Span;

    public ClaimData Claims => _data.Claims;

    public int ClaimCount => _data.Claims.IdHash.Length;

    public TermTable Terms => _data.Terms;

    /// <summary>The words of the texts, of a segment that has them in memory.</summary>
    public TermTable? Body => _data.Body;

    /// <summary>The words of the texts, of a segment that has them in storage.</summary>
    public StoredWords? Words { get; }

    public IReadOnlyList<DayFileReference> Files => _data.Files;

    public CodeColumn Column(ValueField field) => (field.Level == FieldLevel.Article ? _articles : _claims)[field.Name];

    public RowId IdOf(int row) => RowId.From(_data.Ids.Span.Slice(row * RowId.Size, RowId.Size));

    /// <summary>Of the row's id.</summary>
    public byte FirstByteOf(int row) => _data.Ids.Span[row * RowId.Size];

    /// <summary>Number of the day file, and of the line in it.</summary>
    public (int File, int Line) LocationOf(int row) => (_data.File.Span[row], _data.Line.Span[row]);

    /// <returns>-1 when the article is not here.</returns>
    public int Find(RowId id)
    {
        Span<byte> wanted = stackalloc byte[RowId.Size];
        id.CopyTo(wanted);
        var first = BinaryPrimitives.ReadInt64LittleEndian(wanted);
        var ids = _data.Ids.Span;
        for (var row = 0; row < Rows; row++)
        {
            var candidate = ids.Slice(row * RowId.Size, RowId.Size);
            if (BinaryPrimitives.ReadInt64LittleEndian(candidate) == first && candidate.SequenceEqual(wanted))
            {
                return row;
            }
        }

        return -1;
    }
}
