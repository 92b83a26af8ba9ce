using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Keys;

namespace MigrationWatch.Pages.Subscriptions;

/// <summary>A subscriber's watches as JSON, to browsers and for forms as a page; the token is the one of the preferences link.</summary>
public sealed class WatchEndpoints(ApiGate gate, Account account, WatchStore watches, WatchDesk desk, WatchFormEndpoints forms)
{
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, () =>
    {
        request.HttpContext.Response.Headers.Append("Vary", "Accept");
        return Browsers.Ask(request)
            ? forms.ListAsync(request, cancellation)
            : ForOwnerAsync(request.Query["token"], async owner => Results.Json(new { items = (await watches.OfAsync(owner, cancellation)).Select(WithoutSecret) }, ContractJson.Options), cancellation);
    });

    /// <summary><c>{"token", "name", "of": "extractions" | "claims", "query": parameters of that route, "saved"?: a saved query instead, "webhook"?, "dailyCap"?}</c>; the answer has the webhook's secret, once.</summary>
    public Task<IResult> AddAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, async () =>
    {
        if (request.HasFormContentType)
        {
            return await forms.AddAsync(request, cancellation);
        }

        var body = await ReadAsync(request, cancellation);
        return await ForOwnerAsync(body.Token, async owner =>
        {
            var watch = await desk.AddAsync(owner, new WatchWish(body.Name, body.Of, body.Query, body.Saved, body.Webhook, body.DailyCap), cancellation);
            return Results.Json(new { watch.Id, secret = watch.Webhook?.Secret }, ContractJson.Options, statusCode: StatusCodes.Status201Created);
        }, cancellation);
    });

    /// <summary><c>{"token", "id"}</c>.</summary>
    public Task<IResult> RemoveAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, async () =>
    {
        if (request.HasFormContentType)
        {
            return await forms.RemoveAsync(request, cancellation);
        }

        var body = await ReadAsync(request, cancellation);
        return await ForOwnerAsync(body.Token, async owner =>
        {
            await watches.RemoveAsync(owner, body.Id ?? "", cancellation);
            return Results.NoContent();
        }, cancellation);
    });

    private static object WithoutSecret(Watch watch) => new { watch.Id, watch.Name, watch.Of, watch.Query, webhook = watch.Webhook?.Url, watch.DailyCap };

    private static async Task<WatchBody> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await request.ReadFromJsonAsync<WatchBody>(ContractJson.Options, cancellation) ?? throw new BadRequestException("body", "must be a JSON object");
        }
        catch (Exception mistake) when (mistake is JsonException or InvalidOperationException)
        {
            throw new BadRequestException("body", "must be a JSON object");
        }
    }

    private async Task<IResult> ForOwnerAsync(string? token, Func<string, Task<IResult>> handler, CancellationToken cancellation) =>
        await account.FindAsync(token, TokenPurpose.Manage, cancellation) is { } subscriber
            ? await handler(subscriber.Id)
            : Problems.Unauthorized("The token is missing, too old or not yours; every mail has one in its preferences link.");

    private sealed record WatchBody(string? Token, string? Name, Subject Of, string? Query, string? Saved, string? Webhook, int? DailyCap, string? Id);
}
