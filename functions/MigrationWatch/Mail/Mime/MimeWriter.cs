using System.Buffers;
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
        var mime = new ArrayBufferWriter<byte>(message.Html.Length * 2);
        var headers = new StringBuilder();
        WriteHeaders(headers, message, boundary);
        Append(mime, headers.ToString());

        // Text first: a reader shows the last part that it can.
        WritePart(mime, boundary, "text/plain", message.Text);
        WritePart(mime, boundary, "text/html", message.Html);
        Append(mime, $"--{boundary}--\r\n");
        return mime.WrittenSpan.ToArray();
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

    private static void WritePart(ArrayBufferWriter<byte> mime, string boundary, string type, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);

        // Cyrillic triples in quoted-printable and grows by a third in base64; English stays legible in quoted-printable.
        // A letter outside ASCII is longer in bytes than in characters, so the difference counts such letters.
        var latin = bytes.Length - content.Length < bytes.Length / 10;
        Append(mime, $"--{boundary}\r\nContent-Type: {type}; charset=utf-8\r\nContent-Transfer-Encoding: {(latin ? "quoted-printable" : "base64")}\r\n\r\n");
        if (latin)
        {
            QuotedPrintable.Write(mime, bytes);
        }
        else
        {
            Append(mime, Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks));
        }

        Append(mime, "\r\n");
    }

    private static void Append(ArrayBufferWriter<byte> mime, string text) => Encoding.ASCII.GetBytes(text, mime);
}
