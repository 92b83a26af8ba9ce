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
