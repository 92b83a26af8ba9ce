using Microsoft.AspNetCore.Http;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Queries.Endpoints;

/// <summary><c>GET extractions</c> and what hangs below it.</summary>
public sealed class ExtractionEndpoints(ApiGate gate, ListAnswers lists, CountAnswers counts, BlobStore blobs)
{
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation) =>
        gate.RunAsync(request, Access.Read, () => lists.AnswerAsync(request, Subject.Extractions, cancellation));

    public Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
        RowId.Parse(id) is not null && await blobs.ReadAsync<Extraction>(Containers.Extractions, $"by-id/{id}.json", cancellation) is { } stored
            ? Results.Content(ContractJson.Write(PublicView.Of(stored.Value)), "application/json; charset=utf-8")
            : Problems.NotFound("There is no such extraction."));

    public Task<IResult> FacetsAsync(HttpRequest request, CancellationToken cancellation) =>
        gate.RunAsync(request, Access.Read, () => counts.FacetsAsync(request, Subject.Extractions, cancellation));

    public Task<IResult> TimelineAsync(HttpRequest request, CancellationToken cancellation) =>
        gate.RunAsync(request, Access.Read, () => counts.TimelineAsync(request, Subject.Extractions, cancellation));
}
