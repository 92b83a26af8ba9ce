using System.Globalization;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Storage;

namespace MigrationWatch.Queries.Endpoints;

/// <summary><c>GET extractions</c> and <c>GET extractions/{id}</c>.</summary>
public sealed class ExtractionEndpoints(DayPartition partition, BlobStore blobs, TimeProvider clock)
{
    /// <summary>Widest range of one request, in days.</summary>
    private const int MaximumDays = 366;

    /// <summary>Records stored from <c>from</c> to <c>to</c> (UTC days, both included; default today), oldest first.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var from = Day(request, "from") ?? today;
        var to = Day(request, "to") ?? today;
        if (to < from || to.DayNumber - from.DayNumber > MaximumDays)
        {
            throw new BadRequestException("to", $"must be from {from:yyyy-MM-dd} to {MaximumDays} days later");
        }

        var items = new List<Extraction>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            items.AddRange(await partition.ReadAsync(day, cancellation));
        }

        return Results.Json(new { items }, ContractJson.Options);
    }

    public async Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellation) =>
        await blobs.ReadAsync<Extraction>(Containers.Extractions, $"by-id/{id}.json", cancellation) is { } stored
            ? Results.Json(stored.Value with { Entities = [.. stored.Value.Entities.Where(entity => entity.Public)] }, ContractJson.Options)
            : Problems.NotFound($"There is no extraction \"{id}\".");

    private static DateOnly? Day(HttpRequest request, string name) => request.Query[name].ToString() is not { Length: > 0 } text
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadRequestException(name, "must be a day such as 2026-11-20");
}
