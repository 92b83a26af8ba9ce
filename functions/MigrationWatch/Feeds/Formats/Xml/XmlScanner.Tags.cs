using System.Buffers;

namespace MigrationWatch.Feeds.Formats.Xml;

internal sealed partial class XmlScanner
{
    private const int LongestKnownName = 32;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/><=\"'");

    private readonly char[] _localName = new char[LongestKnownName];
    private int _localLength;
    private int _nameStart;
    private int _nameLength;

    /// <summary>The start tag's name without its prefix, in lower case; empty when longer than any name that means something here.</summary>
    public ReadOnlySpan<char> LocalName => _localName.AsSpan(0, _localLength);

    public Vocabulary Vocabulary { get; private set; }

    /// <summary>The start tag's name as written, prefix and all.</summary>
    public ReadOnlySpan<char> Name => text.AsSpan(_nameStart, _nameLength);

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or ':' || c > 127;

    private int NameEnd(int from)
    {
        var length = text.AsSpan(from).IndexOfAny(NameEnds);
        return length < 0 ? text.Length : from + length;
    }

    private bool ReadStartTag()
    {
        _nameStart = _position + 1;
        _position = NameEnd(_nameStart);
        _nameLength = _position - _nameStart;
        _open.Add((_nameStart, _nameLength));
        _attributes.Clear();
        while (ReadAttribute())
        {
        }

        ReadTagEnd();
        ResolveName();
        Token = XmlToken.Start;
        return true;
    }

    private void ReadTagEnd()
    {
        if (_position < text.Length && text[_position] == '/')
        {
            _position++;
            _closing = 1;
        }

        if (_position < text.Length && text[_position] == '>')
        {
            _position++;
        }
        else
        {
            Damage |= XmlDamage.Attribute;
        }
    }

    private void ResolveName()
    {
        var name = Name;
        var colon = name.IndexOf(':');
        if (!Scopes.TryResolve(colon < 0 ? default : name[..colon], out var vocabulary))
        {
            Damage |= XmlDamage.UndeclaredPrefix;
        }

        Vocabulary = vocabulary;
        var local = name[(colon + 1)..];
        _localLength = local.Length <= LongestKnownName ? local.ToLowerInvariant(_localName) : 0;
    }

    private void SkipSpace()
    {
        while (_position < text.Length && text[_position] is ' ' or '\n' or '\r' or '\t')
        {
            _position++;
        }
    }
}
