namespace MigrationWatch.Feeds.Formats.Xml;

/// <summary>What a document did wrong and the scanner read over.</summary>
[Flags]
internal enum XmlDamage
{
    None = 0,
    Truncated = 1,
    StrayEndTag = 2,
    Unclosed = 4,
    UndeclaredPrefix = 8,
    UndeclaredEntity = 16,
    BareAmpersand = 32,
    BareLessThan = 64,
    ControlCharacter = 128,
    Attribute = 256,
    LeadingJunk = 512,
}

internal static class XmlDamageWords
{
    public static IEnumerable<string> Words(this XmlDamage damage) =>
        Enum.GetValues<XmlDamage>().Where(kind => kind != XmlDamage.None && damage.HasFlag(kind)).Select(Word);

    private static string Word(XmlDamage kind) => kind switch
    {
        XmlDamage.Truncated => "the document ends before its last element is closed",
        XmlDamage.StrayEndTag => "an end tag closes nothing",
        XmlDamage.Unclosed => "an element is not closed before the one around it",
        XmlDamage.UndeclaredPrefix => "a namespace prefix is not declared",
        XmlDamage.UndeclaredEntity => "an entity is not declared",
        XmlDamage.BareAmpersand => "an ampersand is not escaped",
        XmlDamage.BareLessThan => "a less-than sign is not escaped",
        XmlDamage.ControlCharacter => "there are control characters",
        XmlDamage.Attribute => "an attribute is malformed",
        XmlDamage.LeadingJunk => "there is something before the feed",
        _ => kind.ToString(),
    };
}
