using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Queries.Export;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Saved;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Queries.Endpoints;

/// <summary>Saved queries: kept by key holders, run by readers at <c>saved/{name}/{format}</c>.</summary>
public sealed class SavedQueryEndpoints(ApiGate gate, AccessKeys keys, SavedQueryStore store, SavedQueryDesk desk, ListAnswers lists, ExtractionSearch search)
{
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
        Json(new { saved = await store.ListAsync(cancellation) }));

    public Task<IResult> GetAsync(HttpRequest request, string name, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
        await store.FindAsync(name, cancellation) is { } saved ? Json(saved) : Missing());

    public Task<IResult> SaveAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Write, async () =>
    {
        var body = await JsonBody.ReadStrictAsync<SavedQueryBody>(request, cancellation);
        var saved = await desk.SaveAsync(body.Name, body.Title, body.Of, body.Query, keys.HolderOf(request)!, cancellation);
        return Results.Json(saved, ContractJson.Options, statusCode: StatusCodes.Status201Created);
    });

    public Task<IResult> DeleteAsync(HttpRequest request, string name, CancellationToken cancellation) => gate.RunAsync(request, Access.Write, async () =>
    {
        await store.DeleteAsync(name, cancellation);
        return Results.NoContent();
    });

    /// <param name="format">json, ndjson, csv, rss or feed (JSON Feed).</param>
    public Task<IResult> RunAsync(HttpRequest request, string name, string format, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        if (await store.FindAsync(name, cancellation) is not { } saved)
        {
            return Missing();
        }

        var cursor = request.Query["cursor"].ToString();
        var isFeed = format is "rss" or "feed";
        var parameters = QueryHelpers.ParseQuery(saved.Query).Where(parameter => parameter.Key is not ("cursor" or "format"));
        request.QueryString = QueryString.Create(parameters) + (isFeed ? default : QueryString.Create("format", format)) + (cursor.Length == 0 ? default : QueryString.Create("cursor", cursor));
        return isFeed ? await FeedAsync(request, saved, format, cancellation) : await lists.AnswerAsync(request, saved.Of, cancellation);
    });

    private async Task<IResult> FeedAsync(HttpRequest request, SavedQuery saved, string format, CancellationToken cancellation)
    {
        var address = $"{request.Scheme}://{request.Host}{request.Path}";
        var page = await search.ListAsync(ListParameters.Read(request, saved.Of) with { Ordering = Ordering.Newest, Cursor = null }, cancellation);
        return format == "rss"
            ? Results.Bytes(FeedExport.Rss(saved.Title, address, page, saved.Of), FeedExport.RssType)
            : Results.Bytes(FeedExport.JsonFeed(saved.Title, address, page, saved.Of), FeedExport.JsonFeedType);
    }

    private static IResult Missing() => Problems.NotFound("There is no such saved query.");

    private static IResult Json<T>(T value) => Results.Content(ContractJson.Write(value), ListFormats.JsonType);

    private sealed record SavedQueryBody(string? Name, string? Title, Subject Of, string? Query);
}
