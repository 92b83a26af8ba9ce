using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Metadata;

/// <summary>A page's meta elements, by name, property or itemprop in lower case.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _values = [];

    public MetaTags(HtmlNode document)
    {
        foreach (var meta in document.Elements("meta"))
        {
            var name = (meta["property"] ?? meta["name"] ?? meta["itemprop"] ?? meta["http-equiv"])?.Trim().ToLowerInvariant();
            if (name is { Length: > 0 } && meta["content"]?.Trim() is { Length: > 0 } content)
            {
                (_values.TryGetValue(name, out var known) ? known : _values[name] = []).Add(content);
            }
        }
    }

    /// <summary>The first value of the first name that has one.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values))
            {
                return values[0];
            }
        }

        return null;
    }

    /// <summary>All values of the first name that has any.</summary>
    public IReadOnlyList<string> All(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values))
            {
                return values;
            }
        }

        return [];
    }
}
