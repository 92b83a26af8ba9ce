namespace MigrationWatch.Feeds.Formats.Xml;

internal sealed partial class XmlScanner
{
    private readonly List<(int Name, int NameLength, int Value, int ValueLength)> _attributes = new(8);

    // Where a search for a quote has failed once, it need not be tried again from further on.
    private readonly int[] _withoutQuoteFrom = [int.MaxValue, int.MaxValue];

    public int AttributeCount => _attributes.Count;

    /// <summary>The attribute's value with entities resolved, trimmed; null when it is missing or blank.</summary>
    /// <param name="name">Without prefix, in lower case: prefixes of attributes say nothing that matters here.</param>
    public string? Attribute(string name)
    {
        foreach (var (start, length, value, valueLength) in _attributes)
        {
            var written = text.AsSpan(start, length);
            if (written.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (length == name.Length || written[^(name.Length + 1)] == ':'))
            {
                return XmlText.Decode(text.AsSpan(value, valueLength), this).Trim() is { Length: > 0 } decoded ? decoded : null;
            }
        }

        return null;
    }

    /// <summary>All attributes of the start tag in order, names as written, entities in values resolved.</summary>
    public IEnumerable<KeyValuePair<string, string>> Attributes() => _attributes.Select(at => KeyValuePair.Create(
        text.Substring(at.Name, at.NameLength), XmlText.Decode(text.AsSpan(at.Value, at.ValueLength), this)));

    /// <returns>False at the tag's end: at <c>&gt;</c>, <c>/&gt;</c>, the next tag, or the end of the text.</returns>
    private bool ReadAttribute()
    {
        SkipSpace();
        if (_position >= text.Length || text[_position] is '>' or '<')
        {
            return false;
        }

        var start = _position;
        _position = NameEnd(start);
        if (_position == start)
        {
            // A slash before the end, or a quote or equals sign out of place.
            var closes = text[start] == '/' && start + 1 < text.Length && text[start + 1] == '>';
            _position += closes ? 0 : 1;
            Damage |= closes ? XmlDamage.None : XmlDamage.Attribute;
            return !closes;
        }

        ReadAttributeValue(start, _position - start);
        return true;
    }

    private void ReadAttributeValue(int name, int nameLength)
    {
        SkipSpace();
        if (_position >= text.Length || text[_position] != '=')
        {
            Damage |= XmlDamage.Attribute;
            return;
        }

        _position++;
        SkipSpace();
        var (value, end) = _position < text.Length && text[_position] is '"' or '\'' ? QuotedValue() : BareValue();
        _attributes.Add((name, nameLength, value, end - value));
        Declare(text.AsSpan(name, nameLength), name, text.AsSpan(value, end - value));
    }

    private (int Start, int End) QuotedValue()
    {
        var quote = text[_position];
        var start = ++_position;
        ref var without = ref _withoutQuoteFrom[quote == '"' ? 0 : 1];
        var length = start >= without ? -1 : text.AsSpan(start).IndexOf(quote);
        if (length < 0)
        {
            without = Math.Min(without, start);
            return BareValue();
        }

        _position = start + length + 1;
        return (start, start + length);
    }

    private (int Start, int End) BareValue()
    {
        Damage |= XmlDamage.Attribute;
        var start = _position;
        var length = text.AsSpan(start).IndexOfAny(" \t\r\n><");
        _position = length < 0 ? text.Length : start + length;
        return (start, _position);
    }

    private void Declare(ReadOnlySpan<char> name, int start, ReadOnlySpan<char> value)
    {
        if (!name.StartsWith("xml", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        switch (name[3..])
        {
            case "ns":
                Scopes.Bind(Depth, start, 0, value);
                break;
            case ":base":
                Scopes.EnterBase(Depth, XmlText.Decode(value, this).Trim());
                break;
            case ":lang":
                Scopes.Enter(Depth, value.Trim().ToString());
                break;
            default:
                if (name.StartsWith("xmlns:", StringComparison.OrdinalIgnoreCase))
                {
                    Scopes.Bind(Depth, start + 6, name.Length - 6, value);
                }

                break;
        }
    }
}
