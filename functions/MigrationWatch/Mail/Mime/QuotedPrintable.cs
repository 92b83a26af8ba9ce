using System.Text;

namespace MigrationWatch.Mail.Mime;

/// <summary>RFC 2045 quoted-printable; line ends of the text become CRLF.</summary>
internal static class QuotedPrintable
{
    private const int LineLimit = 75;
    private const string Hex = "0123456789ABCDEF";

    public static void Write(StringBuilder output, ReadOnlySpan<byte> bytes)
    {
        var column = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var value = bytes[i];
            if (value is (byte)'\n')
            {
                output.Append("\r\n");
                column = 0;
                continue;
            }

            if (value is (byte)'\r')
            {
                continue;
            }

            var lineEndsHere = i + 1 == bytes.Length || bytes[i + 1] is (byte)'\n' or (byte)'\r';
            var plain = IsPlain(value, lineEndsHere, column);
            if (column + (plain ? 1 : 3) > LineLimit)
            {
                output.Append("=\r\n");
                (column, plain) = (0, IsPlain(value, lineEndsHere, 0));
            }

            column += plain ? 1 : 3;
            Append(output, value, plain);
        }
    }

    /// <summary>A space before a line end is lost on the way; "From " at a line's start is altered by old mailboxes, a dot by old servers.</summary>
    private static bool IsPlain(byte value, bool lineEndsHere, int column) => value switch
    {
        (byte)' ' or (byte)'\t' => !lineEndsHere,
        (byte)'F' or (byte)'.' => column > 0,
        _ => value is > 32 and < 127 and not (byte)'=',
    };

    private static void Append(StringBuilder output, byte value, bool plain)
    {
        if (plain)
        {
            output.Append((char)value);
        }
        else
        {
            output.Append('=').Append(Hex[value >> 4]).Append(Hex[value & 15]);
        }
    }
}
