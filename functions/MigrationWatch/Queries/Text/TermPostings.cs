namespace MigrationWatch.Queries.Text;

/// <summary>One word's articles and places while a segment is built.</summary>
internal sealed class TermPostings
{
    private int _writtenRow = -1;
    private int _row = -1;
    private uint _count;
    private int _position;

    public List<byte> Rows { get; } = new(4);

    public List<byte> Positions { get; } = new(4);

    public void Add(int row, int position)
    {
        if (row != _row)
        {
            Close();
            (_row, _count, _position) = (row, 0, 0);
        }

        Varint.Write(Positions, (uint)(position - _position));
        _position = position;
        _count++;
    }

    public TermPostings Close()
    {
        if (_count > 0)
        {
            Varint.Write(Rows, (uint)((_row - _writtenRow) << 1) | (_count == 1 ? 1u : 0u));
            if (_count > 1)
            {
                Varint.Write(Rows, _count);
            }

            (_writtenRow, _count) = (_row, 0);
        }

        return this;
    }
}
