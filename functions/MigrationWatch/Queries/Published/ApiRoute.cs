using System.Text.Json.Nodes;
using MigrationWatch.Http;

namespace MigrationWatch.Queries.Published;

/// <summary>A route as the OpenAPI document describes it.</summary>
/// <param name="Method">get, post or delete.</param>
/// <param name="Answer">Media types of the good answer, each with its schema.</param>
internal sealed record ApiRoute(
    string Template,
    string Method,
    string Operation,
    string Summary,
    Access Access,
    IReadOnlyList<ApiParameter> Parameters,
    IReadOnlyDictionary<string, string?> Answer,
    int Status = 200,
    JsonObject? Body = null);

/// <param name="In">query or path.</param>
internal sealed record ApiParameter(string Name, string In, string Description, JsonObject Schema, JsonNode Example);
