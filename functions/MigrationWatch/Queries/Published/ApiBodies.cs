using System.Text.Json.Nodes;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Saved;
using MigrationWatch.Queries.Search;
using MigrationWatch.Queries.Verdicts;

namespace MigrationWatch.Queries.Published;

/// <summary>What is sent to be kept. A field that is not here is refused.</summary>
internal static class ApiBodies
{
    public static JsonObject Verdict { get; } = Object(
        ["article", "kind"],
        ("article", Described(Pattern("^[0-9a-f]{24}$"), "Id of the article; with neither claim nor entity the whole of it is judged")),
        ("claim", Described(OrNull(ApiParameters.Text(200)), "Id of the claim that is judged")),
        ("entity", Described(OrNull(ApiParameters.Text(200)), "Name of the entity that is judged")),
        ("kind", Names<VerdictKind>()),
        ("note", Described(OrNull(ApiParameters.Text(Verdicts.Verdict.LongestNote)), "Says what is missing when something is")));

    public static JsonObject SavedQuery { get; } = Object(
        ["name", "title"],
        ("name", Pattern(SavedQueryNames.Pattern)),
        ("title", ApiParameters.Text(Saved.SavedQuery.LongestTitle)),
        ("of", Described(Names<Subject>(), "extractions when left out")),
        ("query", Described(OrNull(ApiParameters.Text(SavedParameters.Longest)), "Parameters as in an address; everything when left out")));

    private static JsonObject Object(string[] required, params (string Name, JsonObject Schema)[] fields) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Schema))),
        ["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]),
        ["additionalProperties"] = false,
    };

    private static JsonObject Names<T>()
        where T : struct, Enum => ApiParameters.Choice(Enum.GetValues<T>().Select(Fields.NameOf));

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject OrNull(JsonObject schema)
    {
        schema["type"] = new JsonArray("string", "null");
        return schema;
    }

    private static JsonObject Described(JsonObject schema, string description)
    {
        schema["description"] = description;
        return schema;
    }
}
