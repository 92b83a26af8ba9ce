using System.Text;
using System.Text.Json;
using MigrationWatch.Feeds.Formats.Drafts;
using MigrationWatch.Feeds.Formats.Html;

namespace MigrationWatch.Feeds.Formats.Dialects.Json;

/// <summary>Walks JSON by objects and properties; what has another shape than expected is passed over.</summary>
internal ref struct JsonCursor(string text)
{
    private static readonly JsonReaderOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    private Utf8JsonReader _json = new(Encoding.UTF8.GetBytes(text), Tolerant);

    public readonly bool IsArray => _json.TokenType == JsonTokenType.StartArray;

    /// <exception cref="JsonException">The JSON is damaged from here on.</exception>
    public bool Read() => _json.Read();

    public void Skip() => _json.Skip();

    /// <summary>Moves to the next element of the current array.</summary>
    public bool NextElement() => _json.Read() && _json.TokenType != JsonTokenType.EndArray;

    /// <summary>Moves to the next object of the current array, past anything else in it.</summary>
    public bool NextObject()
    {
        if (_json.TokenType is not (JsonTokenType.StartArray or JsonTokenType.EndObject))
        {
            _json.Skip();
            return false;
        }

        while (NextElement())
        {
            if (_json.TokenType == JsonTokenType.StartObject)
            {
                return true;
            }

            _json.Skip();
        }

        return false;
    }

    /// <summary>The next property's name with its value as the current token; null at the object's end.</summary>
    public string? NextProperty()
    {
        if (!_json.Read() || _json.TokenType != JsonTokenType.PropertyName)
        {
            return null;
        }

        var name = String();
        _json.Read();
        return name;
    }

    /// <summary>The current value as text; null for objects, arrays, null and the empty string. Ids come as numbers too.</summary>
    public string? Text()
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.String:
                return String().Trim() is { Length: > 0 } text ? text : null;
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(_json.ValueSpan);
            default:
                _json.Skip();
                return null;
        }
    }

    public PublishedText? Plain() => Text() is { } text ? new PublishedText(text, IsPlain: true) : null;

    public string? Link(Uri? address) => Text() is { } link ? Links.Absolute(link, address) : null;

    /// <summary>1.0 has one author, 1.1 a list.</summary>
    public void Authors(People people)
    {
        if (_json.TokenType == JsonTokenType.StartObject)
        {
            Author(people);
            return;
        }

        while (NextObject())
        {
            Author(people);
        }
    }

    private void Author(People people)
    {
        while (NextProperty() is { } name)
        {
            var value = Text();
            people.Offer(name is "name" ? value : null, null, 1);
        }
    }

    private readonly string String()
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // A title cut in the middle of an emoji leaves half an escaped pair: shown as it was written.
            return Encoding.UTF8.GetString(_json.ValueSpan);
        }
    }
}
