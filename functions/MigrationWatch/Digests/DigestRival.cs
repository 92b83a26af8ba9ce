using System.Text.Json;
using System.Text.Json.Serialization;

namespace MigrationWatch.Digests;

/// <summary>A figure that stands against another, with who printed it and when.</summary>
[JsonConverter(typeof(DigestRivalConverter))]
public sealed record DigestRival(string Text)
{
    /// <summary>Id of the claim; null in digests from before it was kept.</summary>
    public string? Claim { get; init; }

    /// <summary>Id of the article that printed it; null in the same digests.</summary>
    public string? Article { get; init; }
}

/// <summary>An object; older digests have the text alone.</summary>
internal sealed class DigestRivalConverter : JsonConverter<DigestRival>
{
    public override DigestRival Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new DigestRival(reader.GetString()!);
        }

        var rival = JsonElement.ParseValue(ref reader);
        return new DigestRival(rival.GetProperty("text").GetString()!) { Claim = Text(rival, "claim"), Article = Text(rival, "article") };
    }

    public override void Write(Utf8JsonWriter writer, DigestRival value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("text", value.Text);
        if (value.Claim is not null)
        {
            writer.WriteString("claim", value.Claim);
            writer.WriteString("article", value.Article);
        }

        writer.WriteEndObject();
    }

    private static string? Text(JsonElement rival, string name) => rival.TryGetProperty(name, out var value) ? value.GetString() : null;
}
