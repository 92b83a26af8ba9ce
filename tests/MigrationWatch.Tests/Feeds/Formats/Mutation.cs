using System.Text;

namespace MigrationWatch.Tests.Feeds.Formats;

/// <summary>Damage of the kinds that networks, editors and publishing systems do to documents.</summary>
internal static class Mutation
{
    private static readonly byte[][] Splinters = [.. new[]
    {
        "<", ">", "&", "\"", "'", "]]>", "<![CDATA[", "<!--", "-->", "<?xml", "<!DOCTYPE a [", "&#0;", "&#xD800;", "&#1114112;", "&bogus;", "\0", "\u0001", "\ufeff", "\uffff",
        "<item>", "</item>", "</channel>", "<entry/>", "<x:y>", "xmlns=\"\"", "xml:base=\"://\"", "type=\"xhtml\"", "mode=\"base64\"", "<title>", "</rss>", "{", "}", "[", "\\u", "encoding=\"koi8-r\"", "9999999999",
    }.Select(Encoding.UTF8.GetBytes)];

    public static byte[] Of(byte[] sample, byte[][] samples, Random random)
    {
        var body = sample.ToList();
        for (var hits = random.Next(1, 6); hits > 0 && body.Count > 0; hits--)
        {
            Hit(body, samples, random);
        }

        return [.. body];
    }

    private static void Hit(List<byte> body, byte[][] samples, Random random)
    {
        var at = random.Next(body.Count);
        var length = Math.Min(random.Next(1, 64), body.Count - at);
        switch (random.Next(8))
        {
            case 0:
                body[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                body.RemoveRange(at, length);
                break;
            case 2:
                body.InsertRange(at, body.GetRange(at, length));
                break;
            case 3 when random.Next(4) == 0:
                body.RemoveRange(at, body.Count - at);
                break;
            case 4:
                var other = samples[random.Next(samples.Length)];
                var from = random.Next(other.Length);
                body.InsertRange(at, other[from..Math.Min(other.Length, from + 200)]);
                break;
            case 5:
                body[at] = (byte)random.Next(256);
                break;
            default:
                body.InsertRange(at, Splinters[random.Next(Splinters.Length)]);
                break;
        }
    }
}
