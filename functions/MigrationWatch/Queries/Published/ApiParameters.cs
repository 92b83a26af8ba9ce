using System.Globalization;
using System.Text.Json.Nodes;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Queries.Published;

/// <summary>Every parameter with type, limit and example, from the table that the parser reads.</summary>
internal static class ApiParameters
{
    public static IReadOnlyList<ApiParameter> Question { get; } =
    [
        new(QuestionReader.Text, "query", "Full text over title, lead, evidence, public names, policy measures and the article's text, private names left out (\"foundInText\" of the answer names what the text alone has): words in any form, English and Russian, \"phrases\", AND, OR, NOT, brackets, begin*.", Text(QuestionReader.LongestText), "\"entry ban\" OR выдворен*"),
        .. Fields.Values.Select(Value),
        .. Fields.Ranges.SelectMany(Bounds),
    ];

    public static IReadOnlyList<ApiParameter> Facets { get; } =
    [
        .. Question,
        new("facet", "query", "Fields to count, by comma; all when left out.", Text(400), "event,corridor"),
        new("top", "query", "Values a field.", Number(1, 1000), 20),
    ];

    public static IReadOnlyList<ApiParameter> Timeline { get; } =
    [
        .. Question,
        new("by", "query", "Length of a period; weeks begin on Monday.", Choice(["day", "week", "month"]), "week"),
        new("date", "query", "Which date counts.", Choice(["published", "stored"]), "published"),
        new("split", "query", "Field whose most frequent values get a timeline each.", Choice(Fields.Values.Select(field => field.Name)), "event"),
        new("top", "query", "How many of them.", Number(1, 20), 5),
    ];

    public static IReadOnlyList<ApiParameter> List(Subject subject) =>
    [
        .. Question,
        new("sort", "query", "Order; a leading minus puts the largest first. \"stored\" is for following what arrives: it shows a record a minute after it was stored, and always has a next cursor.", Choice(Sorts(subject)), "-published"),
        new("limit", "query", "Rows a page, at most 1000; of a stream, rows in all.", Number(1, 1000), 50),
        new("cursor", "query", "From \"next\" of the page before; all other parameters must stay.", Text(200), "AQAAAA"),
        new("format", "query", "json is one page; ndjson and csv stream every match.", Choice(["json", "ndjson", "csv"]), "csv"),
    ];

    public static ApiParameter Path(string name, string description, string example) => new(name, "path", description, Text(200), example);

    public static JsonObject Text(int longest) => new() { ["type"] = "string", ["maxLength"] = longest };

    public static JsonObject Choice(IEnumerable<string> values) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]) };

    private static JsonObject Number(int minimum, int maximum) => new() { ["type"] = "integer", ["minimum"] = minimum, ["maximum"] = maximum };

    private static IEnumerable<string> Sorts(Subject subject) =>
        (subject == Subject.Claims ? Ordering.ClaimKeys : Ordering.ExtractionKeys).SelectMany(key => new[] { key, "-" + key });

    private static ApiParameter Value(ValueField field)
    {
        var values = field.Allowed is null ? "" : $" One of {string.Join(", ", field.Allowed)}.";
        var twice = field.Level == FieldLevel.Claim ? "given twice, both must hold for one and the same claim" : "given twice, both must hold";
        return new ApiParameter(
            field.Name,
            "query",
            $"{field.Meaning}.{values} A comma separates alternatives, a leading ! excludes, * stands for anything, \"quotes\" mean exactly this value (\"exact\" of a facet); {twice}.",
            new JsonObject { ["type"] = "array", ["items"] = Text(200), ["maxItems"] = QuestionReader.MostValues },
            new JsonArray(field.Example));
    }

    private static IEnumerable<ApiParameter> Bounds(RangeField field) =>
    [
        new(field.From, "query", $"{field.Meaning}: from, included.", Bound(field), Example(field)),
        new(field.To, "query", $"{field.Meaning}: to, included.", Bound(field), Example(field)),
    ];

    private static JsonObject Bound(RangeField field) => field.Type == RangeType.Date
        ? new JsonObject { ["type"] = "string", ["description"] = "A day (YYYY-MM-DD) or an instant (RFC 3339), UTC" }
        : new JsonObject { ["type"] = "number", ["minimum"] = field.Minimum, ["maximum"] = field.Maximum };

    private static JsonNode Example(RangeField field) =>
        field.Type == RangeType.Date ? JsonValue.Create(field.Example) : JsonValue.Create(double.Parse(field.Example, CultureInfo.InvariantCulture));
}
