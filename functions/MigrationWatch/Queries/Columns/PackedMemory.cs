using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MigrationWatch.Queries.Columns;

/// <summary>Numbers that are read where they lie in a segment's bytes, so that a segment is in memory once, as it was stored.</summary>
internal sealed class PackedMemory<T>(ReadOnlyMemory<byte> bytes) : MemoryManager<T>
    where T : unmanaged
{
    public static ReadOnlyMemory<T> Of(ReadOnlyMemory<byte> bytes) => new PackedMemory<T>(bytes).Memory;

    /// <summary>Handed out as read-only memory alone.</summary>
    public override Span<T> GetSpan()
    {
        var values = MemoryMarshal.Cast<byte, T>(bytes.Span);
        return MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(values), bytes.Length / Unsafe.SizeOf<T>());
    }

    public override MemoryHandle Pin(int elementIndex = 0) => bytes[(elementIndex * Unsafe.SizeOf<T>())..].Pin();

    public override void Unpin()
    {
        // The handle that Pin gave out releases it.
    }

    protected override void Dispose(bool disposing)
    {
        // The bytes are the segment's.
    }
}
