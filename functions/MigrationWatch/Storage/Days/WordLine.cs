using System.Globalization;
using System.Text;

namespace MigrationWatch.Storage.Days;

/// <summary>The words of one article's text, as a line of <see cref="DayWords"/>.</summary>
/// <param name="Revision">Of the text.</param>
/// <param name="Words">Stems with blanks between them, UTF-8; a full stop stands for a word that is withheld.</param>
public readonly record struct WordLine(string Article, int Revision, ReadOnlyMemory<byte> Words)
{
    public static byte[] Write(string article, int revision, string words) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{article} {revision} {words}\n"));

    public static WordLine Read(ReadOnlyMemory<byte> line)
    {
        var first = line.Span.IndexOf((byte)' ');
        var second = first + 1 + line.Span[(first + 1)..].IndexOf((byte)' ');
        return new WordLine(
            Encoding.ASCII.GetString(line.Span[..first]),
            int.Parse(line.Span[(first + 1)..second], NumberStyles.None, CultureInfo.InvariantCulture),
            line[(second + 1)..]);
    }
}
