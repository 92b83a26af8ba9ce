using MigrationWatch.Feeds.Formats.Dates;
using MigrationWatch.Feeds.Formats.Drafts;
using MigrationWatch.Feeds.Formats.Html;

namespace MigrationWatch.Feeds.Formats.Dialects.Json;

/// <summary>One item of a JSON Feed.</summary>
internal static class JsonItem
{
    /// <summary>Reads the current object to its end.</summary>
    public static void Read(ref JsonCursor json, EntryDraft entry, Uri? address, FeedDates dates)
    {
        while (json.NextProperty() is { } name)
        {
            ReadText(ref json, name, entry, address, dates);
        }
    }

    private static void ReadText(ref JsonCursor json, string name, EntryDraft entry, Uri? address, FeedDates dates)
    {
        switch (name)
        {
            case "id":
                entry.Id.Offer(json.Text(), 1);
                break;
            case "url":
                entry.Link.Offer(json.Link(address), 2);
                break;
            case "external_url":
                entry.Link.Offer(json.Link(address), 1);
                break;
            case "title":
                entry.Title.Offer(json.Plain(), 1);
                break;
            case "summary":
                entry.Summary.Offer(json.Plain(), 1);
                break;
            case "content_html":
                entry.Content.Offer(json.Text() is { } html ? new PublishedText(MarkupLinks.Absolute(html, address)) : null, 2);
                break;
            case "content_text":
                entry.Content.Offer(json.Plain(), 1);
                break;
            default:
                ReadDetail(ref json, name, entry, address, dates);
                break;
        }
    }

    private static void ReadDetail(ref JsonCursor json, string name, EntryDraft entry, Uri? address, FeedDates dates)
    {
        switch (name)
        {
            case "date_published":
                entry.Published.Offer(dates.Parse(json.Text()), 1);
                break;
            case "date_modified":
                entry.Updated.Offer(dates.Parse(json.Text()), 1);
                break;
            case "language":
                entry.Language.Offer(json.Text(), 1);
                break;
            case "author" or "authors":
                json.Authors(entry.Authors);
                break;
            case "tags" when json.IsArray:
                while (json.NextElement())
                {
                    entry.AddCategory(json.Text());
                }

                break;
            case "attachments":
                ReadAttachments(ref json, entry, address);
                break;
            default:
                json.Skip();
                break;
        }
    }

    private static void ReadAttachments(ref JsonCursor json, EntryDraft entry, Uri? address)
    {
        while (json.NextObject())
        {
            var values = new Dictionary<string, string?>();
            while (json.NextProperty() is { } name)
            {
                values[name] = json.Text();
            }

            if (values.GetValueOrDefault("url") is { } url)
            {
                entry.Enclosures.Add(new EnclosureDraft(Links.Absolute(url, address), values.GetValueOrDefault("mime_type"), values.GetValueOrDefault("size_in_bytes")));
            }
        }
    }
}
