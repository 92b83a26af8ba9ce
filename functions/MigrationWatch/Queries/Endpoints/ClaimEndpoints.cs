using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Http;
using MigrationWatch.Queries.Export;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Queries.Endpoints;

/// <summary><c>GET claims</c> and what hangs below it.</summary>
public sealed class ClaimEndpoints(ApiGate gate, ListAnswers lists, CountAnswers counts, ExtractionSearch search)
{
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation) =>
        gate.RunAsync(request, Access.Read, () => lists.AnswerAsync(request, Subject.Claims, cancellation));

    public Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
        await search.FindClaimAsync(id, cancellation) is { } row ? Results.Bytes(Json(row), "application/json; charset=utf-8") : Problems.NotFound("There is no such claim."));

    public Task<IResult> FacetsAsync(HttpRequest request, CancellationToken cancellation) =>
        gate.RunAsync(request, Access.Read, () => counts.FacetsAsync(request, Subject.Claims, cancellation));

    public Task<IResult> TimelineAsync(HttpRequest request, CancellationToken cancellation) =>
        gate.RunAsync(request, Access.Read, () => counts.TimelineAsync(request, Subject.Claims, cancellation));

    private static byte[] Json(ListRow row)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, RowWriter.Json))
        {
            ClaimJson.Write(writer, row);
        }

        return output.ToArray();
    }
}
