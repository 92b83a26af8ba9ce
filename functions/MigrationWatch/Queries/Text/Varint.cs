using System.Buffers.Binary;
using System.Numerics;

namespace MigrationWatch.Queries.Text;

/// <summary>Small numbers in few bytes: seven bits each, the highest bit says that more follow.</summary>
internal static class Varint
{
    public static void Write(List<byte> output, uint value)
    {
        while (value >= 0x80)
        {
            output.Add((byte)(value | 0x80));
            value >>= 7;
        }

        output.Add((byte)value);
    }

    /// <summary>Passes over numbers: each ends with the one byte whose highest bit is clear, eight of which are counted at once.</summary>
    public static void Skip(ReadOnlySpan<byte> bytes, ref int at, int numbers)
    {
        const ulong Highest = 0x8080808080808080;
        while (numbers >= sizeof(ulong) && at + sizeof(ulong) <= bytes.Length)
        {
            numbers -= BitOperations.PopCount(~BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]) & Highest);
            at += sizeof(ulong);
        }

        while (numbers > 0)
        {
            numbers -= bytes[at++] < 0x80 ? 1 : 0;
        }
    }

    public static uint Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint next = bytes[at++];
        if (next < 0x80)
        {
            return next;
        }

        var value = next & 0x7f;
        for (var shift = 7; ; shift += 7)
        {
            next = bytes[at++];
            value |= (next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
