using MigrationWatch.Feeds.Formats.Charsets;
using MigrationWatch.Feeds.Formats.Dates;
using MigrationWatch.Feeds.Formats.Dialects;
using MigrationWatch.Feeds.Formats.Dialects.Json;
using MigrationWatch.Feeds.Formats.Drafts;
using MigrationWatch.Feeds.Formats.Html;

namespace MigrationWatch.Feeds.Formats;

/// <summary>Reads a feed of any kind, however damaged, in time linear in its size. Has no state; one instance serves all threads.</summary>
/// <param name="clock">Tells which dates lie too far ahead to be believed; the system's when omitted.</param>
public sealed class FeedParser(TimeProvider? clock = null)
{
    /// <exception cref="FeedFormatException">The document is no feed at all.</exception>
    public Feed Parse(FeedDocument document)
    {
        var body = BodyDecoder.Decode(document.Body.Span, document.ContentType);
        var text = body.Text.AsSpan().TrimStart(" \t\r\n\ufeff\0");
        if (text.IsEmpty)
        {
            throw new FeedFormatException(FeedFormatProblem.Empty, "the document is empty");
        }

        var dates = new FeedDates(clock ?? TimeProvider.System);
        var draft = text[0] is '{' or '[' ? ReadJson(body.Text, Address(document), dates) : ReadXml(body.Text, Address(document), dates);
        return FeedFinish.Finish(draft, body);
    }

    private static FeedDraft ReadXml(string text, Uri? address, FeedDates dates)
    {
        var reader = new XmlFeedReader(text, address, dates);
        return reader.Read() ?? throw (reader.LooksLikeHtml
            ? new FeedFormatException(FeedFormatProblem.Html, "this is a web page, not a feed")
            : new FeedFormatException(FeedFormatProblem.Unknown, reader.Root.Length > 0 ? $"<{reader.Root}> is no feed that we know" : "this is neither XML nor JSON"));
    }

    private static FeedDraft ReadJson(string text, Uri? address, FeedDates dates) =>
        new JsonFeedReader(text, address, dates).Read() ?? throw new FeedFormatException(FeedFormatProblem.Json, "this is JSON, but no JSON Feed");

    /// <summary>Content-Location is where the publisher says that the document lives.</summary>
    private static Uri? Address(FeedDocument document)
    {
        var location = document.Headers?.FirstOrDefault(header => header.Key.Equals("Content-Location", StringComparison.OrdinalIgnoreCase)).Value;
        return string.IsNullOrWhiteSpace(location) ? document.Url : Links.Web(Links.Absolute(location, document.Url)) ?? document.Url;
    }
}
