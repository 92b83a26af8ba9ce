using System.Text.Json;
using MigrationWatch.Feeds.Formats.Dates;
using MigrationWatch.Feeds.Formats.Drafts;
using MigrationWatch.Feeds.Formats.Html;

namespace MigrationWatch.Feeds.Formats.Dialects.Json;

/// <summary>JSON Feed 1.0 and 1.1. A document that breaks off gives what came before.</summary>
internal ref struct JsonFeedReader(string text, Uri? address, FeedDates dates)
{
    private readonly FeedDraft _feed = new();
    private Uri? _address = address;
    private bool _isFeed;
    private JsonCursor _json = new(text);

    /// <returns>Null when it is JSON of another kind, or none.</returns>
    public FeedDraft? Read()
    {
        try
        {
            _json.Read();
            while (_json.NextProperty() is { } name)
            {
                ReadProperty(name);
            }
        }
        catch (JsonException)
        {
            _feed.Warnings.Add("the JSON is damaged or breaks off");
        }

        return _isFeed ? _feed : null;
    }

    private void ReadProperty(string name)
    {
        switch (name)
        {
            case "version":
                _isFeed |= _json.Text()?.Contains("jsonfeed", StringComparison.OrdinalIgnoreCase) == true;
                break;
            case "title":
                _feed.Title.Offer(_json.Plain(), 1);
                break;
            case "description":
                _feed.Description.Offer(_json.Plain(), 1);
                break;
            case "home_page_url":
                _feed.Link.Offer(_json.Link(_address), 1);
                _address = Links.Web(_feed.Link.Value) ?? _address;
                break;
            case "language":
                _feed.Language.Offer(_json.Text(), 1);
                break;
            case "author" or "authors":
                _json.Authors(_feed.Authors);
                break;
            case "hubs":
                ReadHubs();
                break;
            case "items" when _json.IsArray:
                _isFeed = true;
                ReadItems();
                break;
            default:
                _json.Skip();
                break;
        }
    }

    private void ReadItems()
    {
        while (_json.NextObject())
        {
            var entry = new EntryDraft();
            _feed.Entries.Add(entry);
            JsonItem.Read(ref _json, entry, _address, dates);
        }
    }

    private void ReadHubs()
    {
        while (_json.NextObject())
        {
            while (_json.NextProperty() is { } name)
            {
                var value = _json.Text();
                _feed.Hub.Offer(name is "url" ? value : null, 1);
            }
        }
    }
}
