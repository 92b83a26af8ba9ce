namespace MigrationWatch.Feeds.Formats.Xml;

internal enum XmlToken : byte
{
    None,
    Start,
    End,
    Text,

    /// <summary>Character data in which nothing is escaped.</summary>
    CData,
}

/// <summary>
/// Reads XML that need not be XML: one pass, no tree, no DTD. What is broken is read as its author must have meant it
/// and noted in <see cref="Damage"/>; no input makes it throw or look at a character more than a few times.
/// </summary>
internal sealed partial class XmlScanner(string text)
{
    // An end tag that matches nothing near is stray; searching further would be quadratic on hostile input.
    private const int MatchingDistance = 48;

    private readonly List<(int Start, int Length)> _open = new(16);
    private int _position;
    private int _tokenStart;
    private int _valueStart;
    private int _valueLength;
    private int _closing;
    private bool _inText;

    public XmlToken Token { get; private set; }

    public XmlDamage Damage { get; set; }

    /// <summary>Open elements. A start tag's own element counts already, an end tag's no longer.</summary>
    public int Depth => _open.Count;

    public XmlScopes Scopes { get; } = new(text);

    /// <summary>Where in the text the current token starts.</summary>
    public int TokenStart => _tokenStart;

    /// <summary>Where in the text the next token starts.</summary>
    public int Position => _position;

    public bool HasDoctype { get; private set; }

    /// <summary>A text token's characters as they stand in the source: entities unresolved.</summary>
    public ReadOnlySpan<char> RawText => text.AsSpan(_valueStart, _valueLength);

    public ReadOnlySpan<char> Source(int start, int end) => text.AsSpan(start, end - start);

    /// <returns>False at the end; elements left open have been closed by then.</returns>
    public bool Read()
    {
        while (true)
        {
            if (_closing > 0)
            {
                Close();
                return true;
            }

            if (_position >= text.Length)
            {
                return ReadEnd();
            }

            if (text[_position] != '<' || _inText ? ReadText() : ReadMarkup())
            {
                return true;
            }
        }
    }

    /// <summary>Reads to the end of the element whose start tag is the current token.</summary>
    public void Skip()
    {
        var depth = Depth;
        while (Depth >= depth && Read())
        {
        }
    }

    private bool ReadEnd()
    {
        _tokenStart = text.Length;
        if (_open.Count == 0)
        {
            Token = XmlToken.None;
            return false;
        }

        Damage |= XmlDamage.Truncated;
        Close();
        return true;
    }

    private bool ReadText()
    {
        _tokenStart = _valueStart = _position;
        var from = _inText ? _position + 1 : _position;
        _inText = false;
        var length = text.AsSpan(from).IndexOf('<');
        _position = length < 0 ? text.Length : from + length;
        _valueLength = _position - _valueStart;
        Token = XmlToken.Text;
        return true;
    }

    private bool ReadMarkup()
    {
        _tokenStart = _position;
        var next = _position + 1 < text.Length ? text[_position + 1] : ' ';
        switch (next)
        {
            case '/':
                return ReadEndTag();
            case '!':
                return ReadDeclaration();
            case '?':
                SkipPastTag();
                return false;
            default:
                if (IsNameStart(next))
                {
                    return ReadStartTag();
                }

                Damage |= XmlDamage.BareLessThan;
                _inText = true;
                return false;
        }
    }

    private bool ReadEndTag()
    {
        var start = _position + 2;
        var end = NameEnd(start);
        var close = text.AsSpan(end).IndexOfAny('>', '<');
        Damage |= close < 0 ? XmlDamage.Truncated : XmlDamage.None;
        _position = close < 0 ? text.Length : text[end + close] == '>' ? end + close + 1 : end + close;
        var name = text.AsSpan(start, end - start);
        for (var distance = 1; distance <= Math.Min(_open.Count, MatchingDistance); distance++)
        {
            var (openStart, openLength) = _open[^distance];
            if (text.AsSpan(openStart, openLength).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                Damage |= distance > 1 ? XmlDamage.Unclosed : XmlDamage.None;
                _closing = distance;
                Close();
                return true;
            }
        }

        Damage |= XmlDamage.StrayEndTag;
        return false;
    }

    private void Close()
    {
        _closing = Math.Max(0, _closing - 1);
        Scopes.Leave(_open.Count);
        _open.RemoveAt(_open.Count - 1);
        Token = XmlToken.End;
    }
}
