using System.Text;
using System.Text.Json;
using MigrationWatch.Feeds.Formats.Dates;
using MigrationWatch.Feeds.Formats.Drafts;
using MigrationWatch.Feeds.Formats.Html;

namespace MigrationWatch.Feeds.Formats.Dialects;

/// <summary>JSON Feed 1.0 and 1.1. A document that breaks off gives what came before.</summary>
internal ref struct JsonFeedReader
{
    private static readonly JsonReaderOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    private readonly FeedDraft _feed = new();
    private readonly FeedDates _dates;
    private Uri? _address;
    private bool _isFeed;
    private Utf8JsonReader _json;

    public JsonFeedReader(string text, Uri? address, FeedDates dates)
    {
        (_address, _dates) = (address, dates);
        _json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Tolerant);
    }

    /// <returns>Null when it is JSON of another kind, or none.</returns>
    public FeedDraft? Read()
    {
        try
        {
            _json.Read();
            while (NextProperty() is { } name)
            {
                ReadFeedProperty(name);
            }
        }
        catch (JsonException)
        {
            _feed.Warnings.Add("the JSON is damaged or breaks off");
        }

        return _isFeed ? _feed : null;
    }

    private void ReadFeedProperty(string name)
    {
        switch (name)
        {
            case "version":
                _isFeed |= Text()?.Contains("jsonfeed", StringComparison.OrdinalIgnoreCase) == true;
                break;
            case "title":
                _feed.Title.Offer(Plain(), 1);
                break;
            case "description":
                _feed.Description.Offer(Plain(), 1);
                break;
            case "home_page_url":
                _feed.Link.Offer(Link(), 1);
                _address = Links.Web(_feed.Link.Value) ?? _address;
                break;
            case "language":
                _feed.Language.Offer(Text(), 1);
                break;
            case "author" or "authors":
                ReadAuthors(_feed.Authors);
                break;
            case "hubs":
                ReadHubs();
                break;
            case "items" when _json.TokenType == JsonTokenType.StartArray:
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
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (_json.TokenType == JsonTokenType.StartObject)
            {
                var entry = new EntryDraft();
                _feed.Entries.Add(entry);
                while (NextProperty() is { } name)
                {
                    ReadItemProperty(name, entry);
                }
            }
            else
            {
                _json.Skip();
            }
        }
    }

    private void ReadItemProperty(string name, EntryDraft entry)
    {
        switch (name)
        {
            case "id":
                entry.Id.Offer(Text(), 1);
                break;
            case "url":
                entry.Link.Offer(Link(), 2);
                break;
            case "external_url":
                entry.Link.Offer(Link(), 1);
                break;
            case "title":
                entry.Title.Offer(Plain(), 1);
                break;
            case "summary":
                entry.Summary.Offer(Plain(), 1);
                break;
            case "content_html":
                entry.Content.Offer(Text() is { } html ? new PublishedText(MarkupLinks.Absolute(html, _address)) : null, 2);
                break;
            case "content_text":
                entry.Content.Offer(Plain(), 1);
                break;
            default:
                ReadItemDetail(name, entry);
                break;
        }
    }

    private void ReadItemDetail(string name, EntryDraft entry)
    {
        switch (name)
        {
            case "date_published":
                entry.Published.Offer(_dates.Parse(Text()), 1);
                break;
            case "date_modified":
                entry.Updated.Offer(_dates.Parse(Text()), 1);
                break;
            case "language":
                entry.Language.Offer(Text(), 1);
                break;
            case "author" or "authors":
                ReadAuthors(entry.Authors);
                break;
            case "tags" when _json.TokenType == JsonTokenType.StartArray:
                while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
                {
                    entry.AddCategory(Text());
                }

                break;
            case "attachments":
                ReadAttachments(entry);
                break;
            default:
                _json.Skip();
                break;
        }
    }

    private void ReadAttachments(EntryDraft entry)
    {
        while (NextObject())
        {
            string? url = null;
            string? type = null;
            string? size = null;
            while (NextProperty() is { } name)
            {
                var value = name is "url" ? Link() : Text();
                (url, type, size) = name switch { "url" => (value, type, size), "mime_type" => (url, value, size), "size_in_bytes" => (url, type, value), _ => (url, type, size) };
            }

            if (url is not null)
            {
                entry.Enclosures.Add(new EnclosureDraft(url, type, size));
            }
        }
    }

    /// <summary>1.0 has one author, 1.1 a list.</summary>
    private void ReadAuthors(People people)
    {
        if (_json.TokenType == JsonTokenType.StartObject)
        {
            ReadAuthor(people);
            return;
        }

        while (NextObject())
        {
            ReadAuthor(people);
        }
    }

    private void ReadAuthor(People people)
    {
        while (NextProperty() is { } name)
        {
            var value = Text();
            people.Offer(name is "name" ? value : null, null, 1);
        }
    }

    private void ReadHubs()
    {
        while (NextObject())
        {
            while (NextProperty() is { } name)
            {
                var value = Text();
                _feed.Hub.Offer(name is "url" ? value : null, 1);
            }
        }
    }

    /// <summary>Moves to the next object of the current array, past anything else in it.</summary>
    private bool NextObject()
    {
        if (_json.TokenType is JsonTokenType.StartArray or JsonTokenType.EndObject or JsonTokenType.StartObject)
        {
            while (_json.Read() && _json.TokenType is not (JsonTokenType.EndArray or JsonTokenType.StartObject))
            {
                _json.Skip();
            }

            return _json.TokenType == JsonTokenType.StartObject;
        }

        _json.Skip();
        return false;
    }

    /// <summary>The next property's name with its value as the current token; null at the object's end.</summary>
    private string? NextProperty()
    {
        if (!_json.Read() || _json.TokenType != JsonTokenType.PropertyName)
        {
            return null;
        }

        var name = _json.GetString();
        _json.Read();
        return name;
    }

    /// <summary>The current value as text; null for objects, arrays, null and the empty string. Ids come as numbers too.</summary>
    private string? Text()
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.String:
                return _json.GetString()!.Trim() is { Length: > 0 } text ? text : null;
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(_json.ValueSpan);
            default:
                _json.Skip();
                return null;
        }
    }

    private PublishedText? Plain() => Text() is { } text ? new PublishedText(text, IsPlain: true) : null;

    private string? Link() => Text() is { } link ? Links.Absolute(link, _address) : null;
}
