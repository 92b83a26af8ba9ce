using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Contracts;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.Health;
using MigrationWatch.Feeds.Opml;
using MigrationWatch.Http;
using MigrationWatch.Pages.Digests;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Pages.Sources;

/// <summary>Sources over HTTP: their health as page and JSON, the list as OPML, and adding one.</summary>
public sealed class SourcesEndpoints(ApiGate gate, FeedHealthCheck health, FeedCatalog catalog, SourceList list, ExtractionSearch search, PageAnswers pages)
{
    /// <summary>A subscription is a few hundred bytes.</summary>
    private const int MaximumBody = 16 * 1024;

    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        if (StateOf(request) is { IsKnown: false })
        {
            const string states = "must be ok, failing, paused or new";
            return Browsers.Ask(request) ? await pages.BadRequestAsync("state", states) : Problems.BadRequest("state", states);
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers.Append("Vary", "Accept");
        var format = DigestFormats.Of(request);
        return format switch
        {
            DigestFormat.Html => await PageAsync(StateOf(request)?.Status, request.Query["source"].ToString() is { Length: > 0 } only ? only : null, cancellation),
            DigestFormat.Json => Results.Json(Only(await health.RunAsync(cancellation), StateOf(request)?.Status), ContractJson.Options),
            _ => Problems.NotAcceptable("Sources come as text/html or application/json."),
        };
    });

    /// <summary>Body <c>{"url", "name"?, "kind"?, "region"?, "language"?, "site"?, "interval"?, "id"?}</c>; answers 201 with the subscription, 200 when its address is subscribed already.</summary>
    public Task<IResult> AddAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Write, async () =>
    {
        var wanted = await ReadAsync(request, cancellation);
        var known = (await catalog.ReadAsync(cancellation)).Values.FirstOrDefault(feed => feed.Url == wanted.Url);
        if (known is not null)
        {
            return Results.Json(known, ContractJson.Options);
        }

        await catalog.AddAsync([wanted], cancellation);
        return Results.Json(wanted, ContractJson.Options, statusCode: StatusCodes.Status201Created);
    });

    public Task<IResult> GetOpmlAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
        Results.Content(OpmlWriter.Write(await list.ReadAsync(cancellation)), "text/x-opml; charset=utf-8"));

    /// <summary>Null without the parameter <c>state</c>.</summary>
    private static (bool IsKnown, FeedStatus? Status)? StateOf(HttpRequest request) => request.Query["state"].ToString() switch
    {
        "" => null,
        var name => Enum.GetValues<FeedStatus>().Where(status => Fields.NameOf(status) == name).Select(status => (true, (FeedStatus?)status)).FirstOrDefault(),
    };

    private static FeedHealthReport Only(FeedHealthReport report, FeedStatus? state) =>
        state is null ? report : report with { Sources = [.. report.Sources.Where(source => source.Status == state)] };

    private async Task<IResult> PageAsync(FeedStatus? state, string? only, CancellationToken cancellation)
    {
        var report = Only(await health.RunAsync(cancellation), state);
        report = only is null ? report : report with { Sources = [.. report.Sources.Where(known => known.Id == only)] };
        if (only is not null && report.Sources.Count == 0)
        {
            return await pages.NotFoundAsync("There is no source of that id.");
        }

        var source = Fields.Values.First(field => field.Name == Fields.Source);
        var counts = (await search.CountAsync(new Question(), cancellation)).By(Subject.Extractions, [source], int.MaxValue);
        return await pages.PageAsync<SourcesPage>(new SourcesView(
            report,
            state,
            // A feed that was renamed is counted under each of its names; its articles can overlap, and no one number is right.
            counts[source.Name].GroupBy(value => value.Value).Where(feed => feed.Count() == 1).ToDictionary(feed => feed.Key, feed => feed.First()),
            only));
    }

    private static async Task<FeedSubscription> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = new byte[MaximumBody + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation);
        if (length > MaximumBody)
        {
            throw new BadRequestException("body", $"The body is larger than {MaximumBody / 1024} KiB.");
        }

        try
        {
            var wanted = JsonSerializer.Deserialize<FeedSubscription>(body.AsSpan(0, length), ContractJson.Options);
            return wanted?.Completed() ?? throw new BadRequestException("body", "The body is null; an object with a url is wanted.");
        }
        catch (JsonException mistake)
        {
            throw new BadRequestException(mistake.Path is { Length: > 2 } path ? path[2..] : "body", "The body is not JSON of the form {\"url\": \"https://…\", \"name\": \"…\"}.");
        }
        catch (ArgumentException mistake)
        {
            throw new BadRequestException(JsonNamingPolicy.CamelCase.ConvertName(mistake.ParamName ?? "body"), mistake.Message.Split(" (Parameter")[0] + ".");
        }
    }
}
