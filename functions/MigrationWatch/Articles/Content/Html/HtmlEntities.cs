using System.Net;
using System.Text;

namespace MigrationWatch.Articles.Content.Html;

/// <summary>Character references, as leniently as browsers read them.</summary>
internal static class HtmlEntities
{
    // Longest name in HTML 4 is "thetasym"; a longer run of letters after & is text.
    private const int LongestName = 10;

    // A browser reads &#128; to &#159; as windows-1252, since pages written in Word are full of them.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    public static string Decode(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('&');
        if (at < 0)
        {
            return text.ToString();
        }

        var result = new StringBuilder(text.Length);
        while (at >= 0)
        {
            result.Append(text[..at]);
            text = text[at..];
            var length = DecodeOne(text, result);
            if (length == 0)
            {
                result.Append('&');
                length = 1;
            }

            text = text[length..];
            at = text.IndexOf('&');
        }

        return result.Append(text).ToString();
    }

    /// <returns>How many characters the reference takes; 0 when the ampersand is only an ampersand.</returns>
    private static int DecodeOne(ReadOnlySpan<char> text, StringBuilder result) =>
        text.Length > 2 && text[1] == '#' ? DecodeNumber(text, result) : DecodeName(text, result);

    private static int DecodeNumber(ReadOnlySpan<char> text, StringBuilder result)
    {
        var hexadecimal = text[2] is 'x' or 'X';
        var at = hexadecimal ? 3 : 2;
        var start = at;
        var value = 0;
        while (at < text.Length && (hexadecimal ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])))
        {
            value = Math.Min((value * (hexadecimal ? 16 : 10)) + Convert.ToInt32(text[at].ToString(), 16), 0x110000);
            at++;
        }

        if (at == start)
        {
            return 0;
        }

        if (value is >= 0x80 and <= 0x9f)
        {
            result.Append(Windows1252[value - 0x80]);
        }
        else
        {
            result.Append(Rune.IsValid(value) && value != 0 ? new Rune(value).ToString() : "\ufffd");
        }

        return at < text.Length && text[at] == ';' ? at + 1 : at;
    }

    private static int DecodeName(ReadOnlySpan<char> text, StringBuilder result)
    {
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end == 1)
        {
            return 0;
        }

        if (end < text.Length && text[end] == ';')
        {
            var reference = text[..(end + 1)].ToString();
            var decoded = WebUtility.HtmlDecode(reference);
            if (decoded != reference)
            {
                result.Append(decoded);
                return end + 1;
            }

            return 0;
        }

        return DecodeUnterminated(text[1..end], result);
    }

    // "AT&amp T" and "&nbspText" are in the wild; only names that can't begin a query parameter's name by accident.
    private static int DecodeUnterminated(ReadOnlySpan<char> name, StringBuilder result)
    {
        foreach (var (known, value) in (ReadOnlySpan<(string, char)>)[("amp", '&'), ("quot", '"'), ("nbsp", '\u00a0')])
        {
            if (name.StartsWith(known, StringComparison.Ordinal))
            {
                result.Append(value);
                return known.Length + 1;
            }
        }

        return 0;
    }
}
