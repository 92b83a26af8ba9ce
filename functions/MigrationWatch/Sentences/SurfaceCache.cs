namespace MigrationWatch.Sentences;

/// <summary>
/// What has been found out about words as they are printed, remembered for those met last. A text uses few words often, so
/// most questions about a word cost one comparison. Each surface has one slot, which it takes over from whoever held it:
/// memory is bounded whatever the texts are, and threads need no lock, since the worst that can happen is to learn twice.
/// </summary>
/// <param name="learn">A pure function of the surface.</param>
public sealed class SurfaceCache<T>(Func<string, T> learn)
{
    // News in two languages has some ten thousand words in daily use.
    private const int Slots = 1 << 14;

    /// <summary>Longer than any word worth remembering.</summary>
    private const int Longest = 40;

    private readonly Entry?[] _slots = new Entry?[Slots];

    public T Of(ReadOnlySpan<char> surface)
    {
        if (surface.Length > Longest)
        {
            return learn(surface.ToString());
        }

        ref var slot = ref _slots[Slot(surface)];
        var entry = slot;
        if (entry is null || !surface.SequenceEqual(entry.Surface))
        {
            var key = surface.ToString();
            slot = entry = new(key, learn(key));
        }

        return entry.Value;
    }

    // FNV-1a. Words made to collide only push each other out.
    private static int Slot(ReadOnlySpan<char> surface)
    {
        var hash = 2166136261;
        foreach (var c in surface)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)((hash ^ (hash >> 15)) & (Slots - 1));
    }

    private sealed class Entry(string surface, T value)
    {
        public readonly string Surface = surface;
        public readonly T Value = value;
    }
}
