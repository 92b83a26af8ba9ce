using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace MigrationWatch.Feeds.Formats.Xml.Characters;

/// <summary>Entity references as feeds write them: XML's five, numbers, and all of HTML's names.</summary>
internal static class EntityReference
{
    // HTML's longest name has 31 letters; anything longer up to the semicolon is no entity.
    private const int LongestReference = 34;

    // &#128; to &#159; are written by editors that think in windows-1252; 0 stands for the five that mean nothing there.
    private const string Windows1252 = "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
        + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    /// <summary>The reference that the text starts with.</summary>
    /// <param name="text">Starts with an ampersand.</param>
    /// <returns>The reference's length, or 0 when there is none and <paramref name="value"/> is empty.</returns>
    public static int Match(ReadOnlySpan<char> text, out string value)
    {
        var window = text[..Math.Min(text.Length, LongestReference)];
        var end = window.IndexOf(';');
        value = end < 2 ? "" : window[1] == '#' ? Number(window[2..end]) : Named(window[1..(end + 1)]);
        return value.Length == 0 ? 0 : end + 1;
    }

    private static string Named(ReadOnlySpan<char> name) => name switch
    {
        "amp;" or "AMP;" => "&",
        "lt;" or "LT;" => "<",
        "gt;" or "GT;" => ">",
        "quot;" or "QUOT;" => "\"",
        "apos;" => "'",
        "nbsp;" => "\u00a0",
        _ => char.IsAsciiLetter(name[0]) ? HtmlEntityProvider.Resolver.GetSymbol(name.ToString()) ?? "" : "",
    };

    private static string Number(ReadOnlySpan<char> digits)
    {
        var hexadecimal = digits.Length > 0 && digits[0] is 'x' or 'X';
        var read = hexadecimal
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return !read ? "" : code is >= 128 and < 160 ? Windows(code) : Rune.IsValid(code) && code > 0 ? new Rune(code).ToString() : "\ufffd";
    }

    private static string Windows(int code) => Windows1252[code - 128] is not '\0' and var meant ? meant.ToString() : "\ufffd";
}
