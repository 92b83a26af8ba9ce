using System.Text.Json;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Queries.Export;

/// <summary>A claim as the API gives it: the stored claim, with the article it was read in under <c>article</c>.</summary>
public static class ClaimJson
{
    /// <summary>What a claim needs to be trusted and cited, beside itself.</summary>
    private static readonly string[] _ofArticle = ["id", "url", "title", "published", "stored", "language", "sources", "revision", "analyzer"];

    public static void Write(Utf8JsonWriter writer, ListRow row)
    {
        using var record = JsonDocument.Parse(row.Line);
        writer.WriteStartObject();
        foreach (var property in record.RootElement.GetProperty("claims")[row.Claim].EnumerateObject())
        {
            property.WriteTo(writer);
        }

        writer.WriteStartObject("article");
        foreach (var name in _ofArticle)
        {
            if (record.RootElement.TryGetProperty(name, out var value))
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
