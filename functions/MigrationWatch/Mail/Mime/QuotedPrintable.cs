using System.Buffers;

namespace MigrationWatch.Mail.Mime;

/// <summary>RFC 2045 quoted-printable; line ends of the text become CRLF.</summary>
internal static class QuotedPrintable
{
    private const int LineLimit = 75;

    public static void Write(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> bytes)
    {
        // At worst every byte takes three, and every 25 of them a soft line break.
        var target = output.GetSpan((bytes.Length * 4) + 16);
        var (written, column) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            var value = bytes[i];
            if (value is (byte)'\n')
            {
                "\r\n"u8.CopyTo(target[written..]);
                (written, column) = (written + 2, 0);
                continue;
            }

            if (value is (byte)'\r')
            {
                continue;
            }

            var lineEndsHere = i + 1 == bytes.Length || bytes[i + 1] is (byte)'\n' or (byte)'\r';
            if (column + (IsPlain(value, lineEndsHere, column) ? 1 : 3) > LineLimit)
            {
                "=\r\n"u8.CopyTo(target[written..]);
                (written, column) = (written + 3, 0);
            }

            var size = Put(target[written..], value, IsPlain(value, lineEndsHere, column));
            (written, column) = (written + size, column + size);
        }

        output.Advance(written);
    }

    /// <summary>A space before a line end is lost on the way; "From " at a line's start is altered by old mailboxes, a dot by old servers.</summary>
    private static bool IsPlain(byte value, bool lineEndsHere, int column) => value switch
    {
        (byte)' ' or (byte)'\t' => !lineEndsHere,
        (byte)'F' or (byte)'.' => column > 0,
        _ => value is > 32 and < 127 and not (byte)'=',
    };

    private static int Put(Span<byte> target, byte value, bool plain)
    {
        if (plain)
        {
            target[0] = value;
            return 1;
        }

        var hex = "0123456789ABCDEF"u8;
        (target[0], target[1], target[2]) = ((byte)'=', hex[value >> 4], hex[value & 15]);
        return 3;
    }
}
