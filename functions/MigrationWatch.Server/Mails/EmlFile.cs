using System.Text;

namespace MigrationWatch.Server.Mails;

/// <summary>Reads back a mail that we wrote: two parts, known encodings. No reader of other people's mail.</summary>
internal sealed record EmlFile(IReadOnlyDictionary<string, string> Headers, string Text, string Html)
{
    public string Subject => DecodeWords(Headers.GetValueOrDefault("Subject", ""));

    public static EmlFile Parse(byte[] content)
    {
        var mail = Encoding.ASCII.GetString(content);
        var (headers, body) = Split(mail);
        var boundary = headers["Content-Type"].Split("boundary=\"")[1].TrimEnd('"');
        var parts = body.Split("--" + boundary).Skip(1).SkipLast(1).Select(part => Decode(part.TrimStart('\r', '\n'))).ToList();
        return new EmlFile(headers, parts[0], parts[1]);
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string entity)
    {
        var end = entity.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = entity[..end].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n")
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return (headers, entity[(end + 4)..]);
    }

    private static string Decode(string part)
    {
        var (headers, body) = Split(part);
        return headers["Content-Transfer-Encoding"] == "base64"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal)))
            : DecodeQuotedPrintable(body.Replace("=\r\n", "", StringComparison.Ordinal));
    }

    private static string DecodeQuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            bytes.Add(text[i] == '=' ? Convert.ToByte(text.Substring(i + 1, 2), 16) : (byte)text[i]);
            i += text[i] == '=' ? 2 : 0;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>RFC 2047, base64 words only: the space between two words is none.</summary>
    private static string DecodeWords(string header) => header.StartsWith("=?UTF-8?B?", StringComparison.Ordinal)
        ? string.Concat(header.Split(' ').Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word[10..^2]))))
        : header;
}
