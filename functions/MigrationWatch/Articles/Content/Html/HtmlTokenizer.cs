using System.Runtime.InteropServices;

namespace MigrationWatch.Articles.Content.Html;

internal enum HtmlToken
{
    End,
    Text,
    StartTag,
    EndTag,
}

/// <summary>Cuts a page into tags and text. Every character is looked at a bounded number of times, whatever the page does.</summary>
internal sealed class HtmlTokenizer(string html)
{
    // A page of garbage attributes must not cost more than its text; real elements have a dozen.
    private const int MaximumAttributes = 64;

    private readonly List<(string Name, string Value)> _attributes = [];
    private readonly NamePool _names = new();
    private int _at;

    public string Name { get; private set; } = "";

    public bool IsSelfClosing { get; private set; }

    /// <summary>The start tag's attributes, the first of each name.</summary>
    public (string Name, string Value)[] Attributes => _attributes.Count == 0 ? [] : [.. _attributes];

    /// <summary>The text token's characters, references not yet decoded.</summary>
    public ReadOnlyMemory<char> Text { get; private set; }

    public HtmlToken Read()
    {
        var start = _at;
        while (_at < html.Length)
        {
            var open = html.IndexOf('<', _at);
            if (open < 0)
            {
                break;
            }

            if (open > start && IsMarkup(open))
            {
                Text = html.AsMemory(start, open - start);
                _at = open;
                return HtmlToken.Text;
            }

            _at = open;
            if (!IsMarkup(open))
            {
                _at = open + 1;
                continue;
            }

            if (ReadMarkup() is { } token)
            {
                return token;
            }

            start = _at;
        }

        Text = html.AsMemory(start);
        _at = html.Length;
        return Text.Length > 0 ? HtmlToken.Text : HtmlToken.End;
    }

    /// <summary>What stands before the end tag of a script, style, title …, which hold no markup; the end tag is consumed.</summary>
    public ReadOnlySpan<char> ReadRaw(string name)
    {
        var start = _at;
        var search = _at;
        while (html.IndexOf("</", search, StringComparison.Ordinal) is >= 0 and var end)
        {
            if (html.AsSpan(end + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase) && !char.IsAsciiLetterOrDigit(At(end + 2 + name.Length)))
            {
                var close = html.IndexOf('>', end);
                _at = close < 0 ? html.Length : close + 1;
                return html.AsSpan(start, end - start);
            }

            search = end + 2;
        }

        _at = html.Length;
        return html.AsSpan(start);
    }

    private char At(int index) => index < html.Length ? html[index] : '\0';

    private bool IsMarkup(int open) => At(open + 1) is '/' or '!' or '?' || char.IsAsciiLetter(At(open + 1));

    /// <returns>Null for comments, declarations and the like, which are passed over.</returns>
    private HtmlToken? ReadMarkup()
    {
        switch (At(_at + 1))
        {
            case '!' when html.AsSpan(_at).StartsWith("<!--"):
                // "<!-->" is a whole comment.
                SkipPast("-->", At(_at + 4) == '>' ? _at + 2 : _at + 4);
                return null;
            case '!' when html.AsSpan(_at).StartsWith("<![CDATA["):
                SkipPast("]]>", _at + 9);
                return null;
            case '!' or '?':
                SkipPast(">", _at + 2);
                return null;
            case '/' when !char.IsAsciiLetter(At(_at + 2)):
                SkipPast(">", _at + 2);
                return null;
            case '/':
                _at += 2;
                ReadTag();
                return HtmlToken.EndTag;
            default:
                _at++;
                ReadTag();
                return HtmlToken.StartTag;
        }
    }

    private void SkipPast(string mark, int from)
    {
        var end = from <= html.Length ? html.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        _at = end < 0 ? html.Length : end + mark.Length;
    }

    private void ReadTag()
    {
        var start = _at;
        while (_at < html.Length && html[_at] is not ('>' or '/') && !char.IsWhiteSpace(html[_at]))
        {
            _at++;
        }

        Name = _names.LowerCase(html.AsSpan(start, _at - start));
        _attributes.Clear();
        IsSelfClosing = false;
        while (_at < html.Length && html[_at] != '>')
        {
            ReadAttribute();
        }

        _at = Math.Min(_at + 1, html.Length);
    }

    private void ReadAttribute()
    {
        if (html[_at] == '/' || char.IsWhiteSpace(html[_at]))
        {
            IsSelfClosing = html[_at] == '/' && At(_at + 1) == '>';
            _at++;
            return;
        }

        var start = _at++;
        while (_at < html.Length && html[_at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(html[_at]))
        {
            _at++;
        }

        var name = html.AsSpan(start, _at - start);
        SkipBlanks();
        var value = ReadOnlySpan<char>.Empty;
        if (At(_at) == '=')
        {
            _at++;
            SkipBlanks();
            value = ReadValue();
        }

        Keep(name, value);
    }

    private void SkipBlanks()
    {
        while (_at < html.Length && char.IsWhiteSpace(html[_at]))
        {
            _at++;
        }
    }

    private ReadOnlySpan<char> ReadValue()
    {
        var start = _at;
        if (At(_at) is '"' or '\'')
        {
            var end = html.IndexOf(html[_at], _at + 1);
            _at = end < 0 ? html.Length : end + 1;
            return html.AsSpan((start + 1)..(end < 0 ? html.Length : end));
        }

        while (_at < html.Length && html[_at] != '>' && !char.IsWhiteSpace(html[_at]))
        {
            _at++;
        }

        return html.AsSpan(start, _at - start);
    }

    private void Keep(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        var key = _names.LowerCase(name);
        foreach (var (known, _) in CollectionsMarshal.AsSpan(_attributes))
        {
            if (known == key)
            {
                return;
            }
        }

        if (_attributes.Count < MaximumAttributes)
        {
            _attributes.Add((key, HtmlEntities.Decode(value)));
        }
    }
}
