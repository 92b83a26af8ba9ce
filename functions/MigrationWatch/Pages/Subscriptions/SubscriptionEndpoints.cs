using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Pages.Subscriptions.Forms;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;

namespace MigrationWatch.Pages.Subscriptions;

/// <summary>Sign-up by page or API, and the button behind the link in the confirmation.</summary>
public sealed class SubscriptionEndpoints(ApiGate gate, SignUp signUp, KeyRing keys, SubscriptionPages pages)
{
    /// <summary>The sign-up page.</summary>
    public Task<IResult> GetFormAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, () =>
        keys.IsConfigured ? pages.SignUpAsync(Visitor.Phrases(request)) : UnavailableAsync(request));

    /// <summary>A form, answered by a page, or JSON <c>{"address", "preferences"}</c>, answered 202 whether the address is known or not.</summary>
    public Task<IResult> SubmitAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, async () =>
    {
        if (!keys.IsConfigured)
        {
            return await UnavailableAsync(request);
        }

        var phrases = Visitor.Phrases(request);
        var answer = await signUp.RequestAsync(await ReadAsync(request, cancellation), cancellation);
        return (answer, request.HasFormContentType) switch
        {
            (SignUpAnswer.TooMany, true) => await pages.RefuseAsync(phrases, "too-many", StatusCodes.Status429TooManyRequests),
            (SignUpAnswer.TooMany, false) => Results.Problem(phrases["page.too-many"], statusCode: StatusCodes.Status429TooManyRequests),
            (_, true) => await pages.SayAsync(phrases, "sent", StatusCodes.Status202Accepted),
            _ => Results.Json(new { message = phrases["page.sent-text"] }, ContractJson.Options, statusCode: StatusCodes.Status202Accepted),
        };
    });

    /// <summary>Shows the button. Changes nothing: mail scanners follow links.</summary>
    public Task<IResult> GetConfirmAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, async () =>
    {
        var token = request.Query["token"].ToString();
        var phrases = Visitor.Phrases(request);
        return await signUp.FindPendingAsync(token, cancellation) is null
            ? await pages.SayAsync(phrases, "dead-link", StatusCodes.Status410Gone)
            : await pages.AskAsync(phrases, "confirm", "page.confirm-button", Routes.ConfirmSubscription, token);
    });

    public Task<IResult> ConfirmAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, async () =>
        await signUp.ConfirmAsync(await PostedToken.ReadAsync(request, cancellation), cancellation) is null
            ? await pages.SayAsync(Visitor.Phrases(request), "dead-link", StatusCodes.Status410Gone)
            : await pages.SayAsync(Visitor.Phrases(request), "confirmed"));

    private static async Task<SignUpRequest> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var client = Visitor.Client(request);
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancellation);
            return new SignUpRequest(form[PreferencesForm.Address], PreferencesForm.Read(form), "page", client, form[PreferencesForm.Trap]);
        }

        try
        {
            var body = await request.ReadFromJsonAsync<SignUpBody>(ContractJson.Options, cancellation);
            return new SignUpRequest(body?.Address, body?.Preferences ?? new Preferences(), "api", client);
        }
        catch (Exception mistake) when (mistake is JsonException or InvalidOperationException)
        {
            throw new BadRequestException("body", "must be JSON with address and preferences, or a form");
        }
    }

    private Task<IResult> UnavailableAsync(HttpRequest request) =>
        pages.RefuseAsync(Visitor.Phrases(request), "unavailable", StatusCodes.Status503ServiceUnavailable);

    private sealed record SignUpBody(string? Address, Preferences? Preferences);
}
