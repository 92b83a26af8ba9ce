using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MigrationWatch.Mail.Mime;

/// <summary>Writes a message as the bytes that go over SMTP: CRLF, 7-bit, short lines, so that no server on the way has a reason to change them and break the signature.</summary>
public static class MimeWriter
{
    public static byte[] Write(MimeMessage message)
    {
        var boundary = "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.MessageId)).AsSpan(0, 12));
        var mime = new StringBuilder(message.Html.Length * 2);
        WriteHeaders(mime, message, boundary);

        // Text first: a reader shows the last part that it can.
        WritePart(mime, boundary, "text/plain", message.Text);
        WritePart(mime, boundary, "text/html", message.Html);
        mime.Append("--").Append(boundary).Append("--\r\n");
        return Encoding.ASCII.GetBytes(mime.ToString());
    }

    private static void WriteHeaders(StringBuilder mime, MimeMessage message, string boundary)
    {
        Header(mime, "Date", message.Date.ToString("ddd, dd MMM yyyy HH':'mm':'ss", CultureInfo.InvariantCulture) + " " + Offset(message.Date));
        Header(mime, "From", $"{EncodedWord.Phrase(message.From.Name)}\r\n <{message.From.Address}>");
        Header(mime, "To", $"<{message.To}>");
        Header(mime, "Subject", EncodedWord.Text(message.Subject));
        Header(mime, "Message-ID", $"<{message.MessageId}>");
        foreach (var (name, value) in message.Headers)
        {
            Header(mime, name, value);
        }

        Header(mime, "Content-Language", message.Language);
        Header(mime, "MIME-Version", "1.0");
        Header(mime, "Content-Type", $"multipart/alternative;\r\n boundary=\"{boundary}\"");
        mime.Append("\r\n");
    }

    private static void Header(StringBuilder mime, string name, string value)
    {
        // A line break in a value would let its author write headers of their own.
        if (value.Replace("\r\n ", "", StringComparison.Ordinal).AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            throw new ArgumentException($"A line break in the header {name}", nameof(value));
        }

        mime.Append(name).Append(": ").Append(value).Append("\r\n");
    }

    private static string Offset(DateTimeOffset date) =>
        (date.Offset < TimeSpan.Zero ? "-" : "+") + date.Offset.ToString("hhmm", CultureInfo.InvariantCulture);

    private static void WritePart(StringBuilder mime, string boundary, string type, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var latin = bytes.Count(value => value < 0x80) >= bytes.Length * 4 / 5;
        mime.Append("--").Append(boundary).Append("\r\n");
        Header(mime, "Content-Type", $"{type}; charset=utf-8");
        Header(mime, "Content-Transfer-Encoding", latin ? "quoted-printable" : "base64");
        mime.Append("\r\n");

        // Cyrillic triples in quoted-printable and grows by a third in base64; English stays legible in quoted-printable.
        if (latin)
        {
            QuotedPrintable.Write(mime, bytes);
        }
        else
        {
            WriteBase64(mime, bytes);
        }

        mime.Append("\r\n");
    }

    private static void WriteBase64(StringBuilder mime, byte[] bytes)
    {
        const int BytesPerLine = 57;
        for (var start = 0; start < bytes.Length; start += BytesPerLine)
        {
            mime.Append(Convert.ToBase64String(bytes, start, Math.Min(BytesPerLine, bytes.Length - start))).Append("\r\n");
        }
    }
}
