using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Mail.Bounces;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Mail.Status;
using MigrationWatch.Pages.Layout;

namespace MigrationWatch.Pages.Operator;

/// <summary>Mailing seen from the inside: webhooks of mail services, and the operator's page.</summary>
public sealed class MailEndpoints(ApiGate gate, BounceIntake bounces, MailDesk desk, PageRenderer pages, IOptions<MailOptions> options)
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

    /// <summary>A page for people, JSON for <c>Accept: application/json</c>.</summary>
    public Task<IResult> GetStatusAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Write, async () =>
    {
        var status = await desk.ReadAsync(cancellation);
        return request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase)
            ? Results.Json(status, ContractJson.Options)
            : await PageAsync(status, null);
    });

    public Task<IResult> RetryAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Write, async () =>
    {
        var retried = await desk.RetryAsync(cancellation);
        return await PageAsync(await desk.ReadAsync(cancellation), retried);
    });

    private async Task<IResult> PageAsync(MailStatus status, int? retried) => Results.Content(
        await pages.RenderAsync<MailStatusPage>(new Dictionary<string, object?> { [nameof(MailStatusPage.Status)] = status, [nameof(MailStatusPage.Retried)] = retried }),
        "text/html; charset=utf-8");

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
