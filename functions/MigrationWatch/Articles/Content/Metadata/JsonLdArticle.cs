using System.Text.Json;
using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Metadata;

/// <summary>What a page says of its article in JSON-LD (schema.org). Empty where it says nothing.</summary>
internal sealed record JsonLdArticle
{
    // Deeper than any publisher nests and shallow enough for the parser's own recursion.
    private const int MaximumDepth = 64;

    public string? Type { get; private init; }
    public string? Headline { get; private init; }
    public string? Description { get; private init; }
    public string? Body { get; private init; }
    public IReadOnlyList<string> Authors { get; private init; } = [];
    public string? Published { get; private init; }
    public string? Modified { get; private init; }
    public string? Language { get; private init; }
    public string? Image { get; private init; }
    public string? ImageCredit { get; private init; }

    /// <summary>False when the publisher says that reading it costs money; null when he doesn't say.</summary>
    public bool? IsFree { get; private init; }

    /// <summary>The page's article: the first object of an article type, else of a page type.</summary>
    public static JsonLdArticle Read(HtmlNode document)
    {
        var found = new List<JsonLdArticle>();
        foreach (var script in document.Elements("script").Where(script => script["type"]?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true))
        {
            found.AddRange(ReadScript(script.Text));
        }

        return found.FirstOrDefault(item => IsArticle(item.Type)) ?? found.FirstOrDefault(item => item.Published is not null) ?? new JsonLdArticle();
    }

    private static bool IsArticle(string? type) => type is not null
        && (type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "LiveBlogPosting" or "SocialMediaPosting" or "DiscussionForumPosting" or "Review");

    private static List<JsonLdArticle> ReadScript(string script)
    {
        var found = new List<JsonLdArticle>();
        try
        {
            using var json = JsonDocument.Parse(Repair(script), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaximumDepth });
            var waiting = new Stack<JsonElement>([json.RootElement]);
            while (waiting.TryPop(out var element))
            {
                Visit(element, waiting, found);
            }
        }
        catch (JsonException)
        {
            // A script that is no JSON says nothing; meta elements and the visible page are still there.
            return found;
        }

        return found;
    }

    // Publishers wrap the script in a comment or CDATA and leave line breaks inside strings.
    private static string Repair(string script)
    {
        var start = script.IndexOfAny(['{', '[']);
        var end = script.LastIndexOfAny(['}', ']']);
        if (start >= 2 && script.AsSpan(start).StartsWith("[CDATA["))
        {
            start = script.IndexOfAny(['{', '['], start + 7);
        }

        return start < 0 || end < start ? "" : string.Create(end - start + 1, (script, start), static (target, state) =>
        {
            state.script.AsSpan(state.start, target.Length).CopyTo(target);
            foreach (ref var letter in target)
            {
                letter = char.IsControl(letter) ? ' ' : letter;
            }
        });
    }

    private static void Visit(JsonElement element, Stack<JsonElement> waiting, List<JsonLdArticle> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            // The stack turns the order round.
            foreach (var item in element.EnumerateArray().Reverse())
            {
                waiting.Push(item);
            }
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        found.Add(From(element));
        foreach (var name in (ReadOnlySpan<string>)["mainEntityOfPage", "mainEntity", "@graph"])
        {
            if (element.TryGetProperty(name, out var inner))
            {
                waiting.Push(inner);
            }
        }
    }

    private static JsonLdArticle From(JsonElement item) => new()
    {
        Type = First(item, "@type"),
        Headline = Text(item, "headline") ?? Text(item, "name"),
        Description = Text(item, "description"),
        Body = Text(item, "articleBody"),
        Authors = Names(item, "author") is { Count: > 0 } authors ? authors : Names(item, "creator"),
        Published = Text(item, "datePublished") ?? Text(item, "uploadDate") ?? Text(item, "dateCreated"),
        Modified = Text(item, "dateModified"),
        Language = Text(item, "inLanguage"),
        Image = Address(item, "image") ?? Address(item, "thumbnailUrl"),
        ImageCredit = item.TryGetProperty("image", out var image) && image.ValueKind == JsonValueKind.Object
            ? Text(image, "creditText") ?? Text(image, "copyrightNotice") ?? Names(image, "author").FirstOrDefault()
            : null,
        IsFree = First(item, "isAccessibleForFree")?.ToLowerInvariant() switch { "true" => true, "false" => false, _ => null },
    };

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text
            ? HtmlEntities.Decode(text)
            : null;

    private static string? First(JsonElement item, string name) => !item.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => value.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.String).Select(part => part.GetString()).FirstOrDefault(),
        _ => null,
    };

    private static string? Address(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value))
        {
            return null;
        }

        var first = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;
        return first.ValueKind switch
        {
            JsonValueKind.String => first.GetString(),
            JsonValueKind.Object => Text(first, "url") ?? Text(first, "contentUrl") ?? Text(first, "@id"),
            _ => null,
        };
    }

    private static List<string> Names(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value))
        {
            return [];
        }

        IEnumerable<JsonElement> people = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        return [.. people.Select(Name).OfType<string>()];
    }

    private static string? Name(JsonElement person) => person.ValueKind switch
    {
        JsonValueKind.String => person.GetString(),
        JsonValueKind.Object => First(person, "name"),
        _ => null,
    };
}
