using Microsoft.AspNetCore.Http;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Queries.Published;

namespace MigrationWatch.Queries.Endpoints;

/// <summary>What the API and its records look like: <c>openapi.json</c> and <c>schemas/{name}.json</c>.</summary>
public sealed class DescriptionEndpoints(ApiGate gate)
{
    private static readonly Lazy<string> _openApi = new(() => OpenApiDocument.Create().ToJsonString(ContractJson.Options));

    public Task<IResult> GetOpenApiAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, () =>
        Task.FromResult(Results.Content(_openApi.Value, "application/json; charset=utf-8")));

    public Task<IResult> GetSchemaAsync(HttpRequest request, string name, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, () =>
        Task.FromResult(name.EndsWith(".json", StringComparison.Ordinal) && RecordSchemas.Find(name[..^".json".Length]) is { } schema
            ? Results.Content(schema.ToJsonString(ContractJson.Options), "application/schema+json; charset=utf-8")
            : Problems.NotFound($"There is no such schema; there are {string.Join(", ", RecordSchemas.Names.Select(known => known + ".json"))}.")));
}
