namespace MigrationWatch.Feeds.Formats.Xml;

internal sealed partial class XmlScanner
{
    private bool _withoutCommentEnd;

    private bool ReadDeclaration()
    {
        var rest = text.AsSpan(_position);
        if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
        {
            return ReadCData();
        }

        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            SkipComment();
        }
        else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            SkipDoctype();
        }
        else
        {
            SkipPastTag();
        }

        return false;
    }

    private bool ReadCData()
    {
        _valueStart = _position + 9;
        var length = text.AsSpan(_valueStart).IndexOf("]]>", StringComparison.Ordinal);
        Damage |= length < 0 ? XmlDamage.Truncated : XmlDamage.None;
        _valueLength = length < 0 ? text.Length - _valueStart : length;
        _position = length < 0 ? text.Length : _valueStart + length + 3;
        Token = XmlToken.CData;
        return true;
    }

    private void SkipComment()
    {
        var length = _withoutCommentEnd ? -1 : text.AsSpan(_position + 4).IndexOf("-->", StringComparison.Ordinal);
        if (length >= 0)
        {
            _position += 4 + length + 3;
            return;
        }

        // A comment that never ends would swallow the feed: it ends with its tag instead. Known once, known for good.
        _withoutCommentEnd = true;
        Damage |= XmlDamage.Truncated;
        SkipPastTag();
    }

    /// <summary>Over the document type with its internal subset; none of it is ever read.</summary>
    private void SkipDoctype()
    {
        var end = HasDoctype ? -1 : text.AsSpan(_position).IndexOfAny('[', '>');
        if (end >= 0 && text[_position + end] == '[' && text.AsSpan(_position + end).IndexOf(']') is > 0 and var subset)
        {
            _position += end + subset;
        }

        HasDoctype = true;
        SkipPastTag();
    }

    private void SkipPastTag()
    {
        var length = text.AsSpan(_position).IndexOf('>');
        _position = length < 0 ? text.Length : _position + length + 1;
    }
}
