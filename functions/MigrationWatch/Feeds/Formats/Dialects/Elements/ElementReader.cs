using System.Text;
using MigrationWatch.Feeds.Formats.Dates;
using MigrationWatch.Feeds.Formats.Html;
using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Formats.Dialects.Elements;

/// <summary>The scanner with what all XML dialects need: an element's content as text, date or link.</summary>
internal sealed class ElementReader(string text, Uri? address, FeedDates dates)
{
    private Uri? _base;
    private int _baseVersion = -1;
    private Uri? _feedLink;

    public XmlScanner Xml { get; } = new(text);

    public FeedDates Dates => dates;

    /// <summary>The site's address once the feed has told it: relative links start there rather than at a feed service's address.</summary>
    public Uri? FeedLink
    {
        get => _feedLink;
        set => (_feedLink, _baseVersion) = (value, -1);
    }

    /// <summary>Where relative links start at this point of the document.</summary>
    public Uri? Base
    {
        get
        {
            if (_baseVersion != Xml.Scopes.BaseVersion)
            {
                _base = !Xml.Scopes.HasBase ? FeedLink ?? address : Xml.Scopes.Bases.Aggregate(address ?? FeedLink, Join);
                _baseVersion = Xml.Scopes.BaseVersion;
            }

            return _base;
        }
    }

    /// <summary>Moves to the next start tag inside the element that was open at this depth.</summary>
    /// <returns>False when that element has ended.</returns>
    public bool Next(int depth)
    {
        while (Xml.Read() && Xml.Depth >= depth)
        {
            if (Xml.Token == XmlToken.Start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The current element's text, trimmed; null when there is none. Reads to the element's end.</summary>
    public string? Text() => Content(out _) is { Length: > 0 } content ? content : null;

    public DateTimeOffset? Date() => dates.Parse(Text());

    /// <inheritdoc cref="Links.Absolute"/>
    public string? Link(string? link) => string.IsNullOrWhiteSpace(link) ? null : Links.Absolute(link, Base);

    /// <summary>The element's content, trimmed: text with entities resolved, or the markup as written when there are elements inside.</summary>
    public string Content(out bool hasElements)
    {
        var (depth, start) = (Xml.Depth, Xml.Position);
        string? first = null;
        StringBuilder? more = null;
        hasElements = false;
        while (Xml.Read() && Xml.Depth >= depth)
        {
            if (Xml.Token == XmlToken.Start)
            {
                hasElements = true;
                return InnerMarkup.Read(Xml, depth, start);
            }

            if (first is null && Xml.Token is XmlToken.Text or XmlToken.CData)
            {
                // White space around CDATA is layout, not text.
                first = Xml.RawText.IsWhiteSpace() ? null : Decoded();
            }
            else if (Xml.Token is XmlToken.Text or XmlToken.CData)
            {
                (more ??= new StringBuilder(first)).Append(Decoded());
            }
        }

        return (more?.ToString() ?? first ?? "").Trim();
    }

    private static Uri? Join(Uri? outer, string inner) =>
        outer is null ? Links.Web(inner) : Uri.TryCreate(outer, inner, out var joined) ? joined : outer;

    private string Decoded()
    {
        if (Xml.Token == XmlToken.Text)
        {
            return XmlText.Decode(Xml.RawText, Xml);
        }

        if (!XmlText.NeedsWork(Xml.RawText))
        {
            return Xml.RawText.ToString();
        }

        var clean = new StringBuilder(Xml.RawText.Length);
        XmlText.AppendClean(clean, Xml.RawText, Xml);
        return clean.ToString();
    }
}
