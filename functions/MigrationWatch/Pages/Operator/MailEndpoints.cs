using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Mail.Bounces;
using MigrationWatch.Mail.Settings;
using MigrationWatch.Mail.Status;
using MigrationWatch.Pages.Layout;

namespace MigrationWatch.Pages.Operator;

/// <summary>Mailing seen from the inside: webhooks of mail services, and the operator's page.</summary>
public sealed class MailEndpoints(ApiGate gate, AccessKeys keys, BounceIntake bounces, MailDesk desk, PageRenderer pages, IOptions<MailOptions> options)
{
    /// <summary>Azure Event Grid, for Azure Communication Services: <c>POST mail/events?key=…</c>, with its validation handshake.</summary>
    public Task<IResult> TakeEventsAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, () => WithKeyAsync(request, async body =>
        await bounces.TakeEventsAsync(body, cancellation) is { } code ? Results.Json(new { validationResponse = code }) : Results.Ok(), cancellation));

    /// <summary>Any other mail service: <c>{"address", "kind": "bounce" | "complaint", "code"}</c>.</summary>
    public Task<IResult> TakeBounceAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, () => WithKeyAsync(request, async body =>
    {
        var bounce = body.Deserialize<BounceBody>(ContractJson.Options);
        await bounces.TakeAsync(bounce?.Address, bounce?.Kind, bounce?.Code, cancellation);
        return Results.Ok();
    }, cancellation));

    /// <summary>JSON for whoever sends a key; a browser can't, and gets a page that asks for it.</summary>
    public Task<IResult> GetStatusAsync(HttpRequest request, CancellationToken cancellation) => request.Headers.ContainsKey(AccessKeys.Header)
        ? gate.RunAsync(request, Access.Write, async () => Results.Json(await desk.ReadAsync(cancellation), ContractJson.Options))
        : gate.RunAsync(request, Access.Open, () => PageAsync(request, null, null));

    public async Task<IResult> ShowStatusAsync(HttpRequest request, CancellationToken cancellation)
    {
        await FormKey.TakeAsync(request, cancellation);
        return await WithHolderAsync(request, async () => await PageAsync(request, await desk.ReadAsync(cancellation), null));
    }

    public async Task<IResult> RetryAsync(HttpRequest request, CancellationToken cancellation)
    {
        await FormKey.TakeAsync(request, cancellation);
        return await WithHolderAsync(request, async () =>
        {
            var retried = await desk.RetryAsync(cancellation);
            return await PageAsync(request, await desk.ReadAsync(cancellation), retried);
        });
    }

    /// <summary>A form answers with a page, also where the key in it is wrong; anybody may try only as often as they may read.</summary>
    private Task<IResult> WithHolderAsync(HttpRequest request, Func<Task<IResult>> answer) => gate.RunAsync(request, Access.Form, () =>
        keys.HolderOf(request) is null ? PageAsync(request, null, null, StatusCodes.Status401Unauthorized) : answer());

    private async Task<IResult> PageAsync(HttpRequest request, MailStatus? status, int? retried, int code = StatusCodes.Status200OK)
    {
        var parameters = new Dictionary<string, object?>
        {
            [nameof(MailStatusPage.Status)] = status,
            [nameof(MailStatusPage.Retried)] = retried,
            [nameof(MailStatusPage.IsRefused)] = code == StatusCodes.Status401Unauthorized,
            [nameof(MailStatusPage.Key)] = request.Headers[AccessKeys.Header].ToString(),
        };
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Content(await pages.RenderAsync<MailStatusPage>(parameters), PageAnswers.Type, statusCode: code);
    }

    private async Task<IResult> WithKeyAsync(HttpRequest request, Func<JsonElement, Task<IResult>> handler, CancellationToken cancellation)
    {
        if (!IsKey(request.Query["key"].ToString()))
        {
            return Problems.Unauthorized("The key is missing or wrong.");
        }

        try
        {
            return await handler(await request.ReadFromJsonAsync<JsonElement>(cancellation));
        }
        catch (Exception mistake) when (mistake is JsonException or InvalidOperationException)
        {
            throw new BadRequestException("body", "must be JSON");
        }
    }

    private bool IsKey(string given) => options.Value.WebhookKey is { Length: > 0 } key
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(key)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));

    private sealed record BounceBody(string? Address, string? Kind, string? Code);
}
