namespace MigrationWatch.Languages;

/// <summary>Numbers letter sequences in the order they are first met. Every letter of a text asks for one, which a table of plain numbers answers in a third of a dictionary's time.</summary>
internal sealed class LetterRows
{
    private readonly List<ulong> _keys = [];
    private ulong[] _slots = new ulong[1 << 14];
    private int[] _rows = new int[1 << 14];

    /// <summary>The sequences in the order of their numbers.</summary>
    public IReadOnlyList<ulong> Keys => _keys;

    /// <param name="key">From <see cref="LetterWindow"/>; never 0.</param>
    /// <returns>The sequence's number, or -1.</returns>
    public int Find(ulong key)
    {
        var slot = Slot(key);
        return _slots[slot] == key ? _rows[slot] : -1;
    }

    public int FindOrAdd(ulong key)
    {
        var slot = Slot(key);
        if (_slots[slot] == key)
        {
            return _rows[slot];
        }

        _keys.Add(key);
        (_slots[slot], _rows[slot]) = (key, _keys.Count - 1);
        if (_keys.Count > _slots.Length / 2)
        {
            Grow();
        }

        return _keys.Count - 1;
    }

    /// <summary>Where the key is or would be.</summary>
    private int Slot(ulong key)
    {
        var slots = _slots;
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> 40) & (slots.Length - 1);
        while (slots[slot] != 0 && slots[slot] != key)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        (_slots, _rows) = (new ulong[_slots.Length * 4], new int[_slots.Length * 4]);
        for (var row = 0; row < _keys.Count; row++)
        {
            var slot = Slot(_keys[row]);
            (_slots[slot], _rows[slot]) = (_keys[row], row);
        }
    }
}
