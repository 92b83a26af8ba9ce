using System.Text;
using MigrationWatch.Feeds.Formats.Xml.Characters;

namespace MigrationWatch.Feeds.Formats.Xml;

/// <summary>Character data to the text it stands for.</summary>
internal static class XmlText
{
    /// <summary>Entities resolved (HTML's too, declared or not), control characters dropped; what is no entity stays as it is.</summary>
    public static string Decode(ReadOnlySpan<char> raw, XmlScanner scanner)
    {
        if (!NeedsWork(raw))
        {
            return raw.ToString();
        }

        var text = new StringBuilder(raw.Length);
        Append(text, raw, scanner);
        return text.ToString();
    }

    /// <inheritdoc cref="Decode"/>
    public static void Append(StringBuilder text, ReadOnlySpan<char> raw, XmlScanner scanner)
    {
        while (raw.IndexOf('&') is >= 0 and var ampersand)
        {
            AppendClean(text, raw[..ampersand], scanner);
            raw = raw[ampersand..];
            var length = EntityReference.Match(raw, out var value);
            scanner.Damage |= length == 0 ? XmlDamage.BareAmpersand
                : !scanner.HasDoctype && !IsPredefined(raw[1..length]) ? XmlDamage.UndeclaredEntity : XmlDamage.None;
            text.Append(length == 0 ? "&" : value);
            raw = raw[Math.Max(1, length)..];
        }

        AppendClean(text, raw, scanner);
    }

    /// <summary>CDATA: nothing to resolve, but control characters come even here.</summary>
    public static void AppendClean(StringBuilder text, ReadOnlySpan<char> raw, XmlScanner scanner)
    {
        while (raw.IndexOfAny(ControlCharacters.All) is >= 0 and var control)
        {
            scanner.Damage |= XmlDamage.ControlCharacter;
            text.Append(raw[..control]);
            raw = raw[(control + 1)..];
        }

        text.Append(raw);
    }

    public static bool NeedsWork(ReadOnlySpan<char> raw) => raw.Contains('&') || raw.ContainsAny(ControlCharacters.All);

    private static bool IsPredefined(ReadOnlySpan<char> entity) => entity[0] == '#' || entity is "amp;" or "lt;" or "gt;" or "quot;" or "apos;";
}
