using MigrationWatch.Http;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Triggers;

namespace MigrationWatch.Queries.Published;

/// <summary>The analysts' routes.</summary>
internal static class ApiRoutes
{
    private const string Json = "application/json";

    private static readonly ApiParameter _article = ApiParameters.Path("id", "Id of an article, 24 hexadecimal digits", "3f0c5b6a7d8e9f0011223344");
    private static readonly ApiParameter _name = ApiParameters.Path("name", "Name of the saved query", "removals-to-tajikistan");

    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new(Routes.Extractions, "get", FunctionNames.ListExtractions, "Extractions that satisfy all conditions", Access.Read, ApiParameters.List(Subject.Extractions), Lists("extraction")),
        new(Routes.Extraction, "get", FunctionNames.GetExtraction, "One extraction", Access.Read, [_article], Of("extraction")),
        new(Routes.ExtractionFacets, "get", FunctionNames.CountExtractions, "Counts of extractions by value", Access.Read, ApiParameters.Facets, Of(null)),
        new(Routes.ExtractionTimeline, "get", FunctionNames.CountExtractionsOverTime, "Counts of extractions over time", Access.Read, ApiParameters.Timeline, Of(null)),
        new(Routes.Claims, "get", FunctionNames.ListClaims, "Claims that satisfy all conditions, each with its article", Access.Read, ApiParameters.List(Subject.Claims), Lists("claim")),
        new(Routes.Claim, "get", FunctionNames.GetClaim, "One claim", Access.Read, [ApiParameters.Path("id", "Id of a claim", "c-3f0c5b6a")], Of("claim")),
        new(Routes.ClaimFacets, "get", FunctionNames.CountClaims, "Counts of claims by value", Access.Read, ApiParameters.Facets, Of(null)),
        new(Routes.ClaimTimeline, "get", FunctionNames.CountClaimsOverTime, "Counts of claims over time", Access.Read, ApiParameters.Timeline, Of(null)),
        new(Routes.Schema, "get", FunctionNames.GetSchema, "JSON Schema of a stored record", Access.Read, [ApiParameters.Path("name", $"{string.Join(".json, ", RecordSchemas.Names.SkipLast(1))}.json or {RecordSchemas.Names.Last()}.json", "extraction.json")], Typed("application/schema+json")),
        new(Routes.OpenApi, "get", FunctionNames.GetOpenApi, "This document", Access.Read, [], Of(null)),
        new(Routes.Verdicts, "get", FunctionNames.ListVerdicts, "Analysts' verdicts with their history", Access.Read, [new("article", "query", "Of this article alone", ApiParameters.Text(24), "3f0c5b6a7d8e9f0011223344")], Of(null)),
        new(Routes.Verdicts, "post", FunctionNames.AddVerdict, "Judge an extraction, a claim or an entity", Access.Write, [], Of("verdicts"), 201, ApiBodies.Verdict),
        new(Routes.SavedQueries, "get", FunctionNames.ListSavedQueries, "Saved queries", Access.Read, [], Of(null)),
        new(Routes.SavedQueries, "post", FunctionNames.SaveQuery, "Save a query under a name", Access.Write, [], Of("saved-query"), 201, ApiBodies.SavedQuery),
        new(Routes.SavedQuery, "get", FunctionNames.GetSavedQuery, "One saved query", Access.Read, [_name], Of("saved-query")),
        new(Routes.SavedQuery, "delete", FunctionNames.DeleteSavedQuery, "Forget a saved query", Access.Write, [_name], None, 204),
        new(Routes.SavedResult, "get", FunctionNames.RunSavedQuery, "What a saved query finds now", Access.Read, [_name, .. SavedResult()], Typed(Json, "application/x-ndjson", "text/csv", "application/rss+xml", "application/feed+json")),
        new(Routes.Article, "delete", FunctionNames.DeleteArticle, "Delete an article everywhere, for good", Access.Write, [_article, new("reason", "query", "Kept with the tombstone", ApiParameters.Text(200), "requested by the publisher")], None, 204),
    ];

    private static IReadOnlyDictionary<string, string?> None => new Dictionary<string, string?>();

    private static IEnumerable<ApiParameter> SavedResult() =>
    [
        new("format", "path", "Form of the answer; feed is JSON Feed", ApiParameters.Choice(["json", "ndjson", "csv", "rss", "feed"]), "rss"),
        new("cursor", "query", "From \"next\" of the page before", ApiParameters.Text(200), "AQAAAA"),
    ];

    private static Dictionary<string, string?> Of(string? schema) => new() { [Json] = schema };

    private static Dictionary<string, string?> Lists(string schema) =>
        new() { [Json] = "list-of-" + schema, ["application/x-ndjson"] = schema, ["text/csv"] = null };

    private static Dictionary<string, string?> Typed(params string[] types) => types.ToDictionary(type => type, _ => (string?)null);
}
