using Microsoft.AspNetCore.Http;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Mail.Composition;
using MigrationWatch.Pages.Subscriptions.Forms;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;

namespace MigrationWatch.Pages.Subscriptions;

/// <summary>Sign-up by page or API, and the button behind the link in the confirmation.</summary>
public sealed class SubscriptionEndpoints(ApiGate gate, SignUp signUp, SubscriberStore store, KeyRing keys, MailLinks links, SubscriptionPages pages, TimeProvider clock)
{
    /// <summary>The sign-up page.</summary>
    public Task<IResult> GetFormAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, () =>
        keys.IsConfigured ? pages.SignUpAsync(Visitor.Phrases(request), FormEntry.Blank(new Preferences { Language = Visitor.Phrases(request).Language })) : UnavailableAsync(request));

    /// <summary>A form, answered by a page, or JSON <c>{"address", "preferences"}</c>, answered 202 whether the address is known or not.</summary>
    public Task<IResult> SubmitAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, async () =>
    {
        if (!keys.IsConfigured)
        {
            return await UnavailableAsync(request);
        }

        var phrases = Visitor.Phrases(request);
        var asked = await ReadAsync(request, cancellation);
        if (asked.Mistakes.Count > 0 && FormEntry.IsWanted(request))
        {
            return await pages.SignUpAsync(phrases, new FormEntry(asked.Request.Address ?? "", asked.Request.Preferences, asked.Mistakes));
        }

        var answer = asked.Mistakes is [var mistake, ..]
            ? throw new BadRequestException(mistake.Field, mistake.Problem)
            : await signUp.RequestAsync(asked.Request, cancellation);
        return (answer, FormEntry.IsWanted(request)) switch
        {
            (SignUpAnswer.TooMany, true) => await pages.SignUpLaterAsync(phrases, new FormEntry(asked.Request.Address ?? "", asked.Request.Preferences, [])),
            (SignUpAnswer.TooMany, false) => Results.Problem(phrases["page.too-many"], statusCode: StatusCodes.Status429TooManyRequests),
            (_, true) => await pages.SayAsync(phrases, "sent", StatusCodes.Status202Accepted),
            _ => Results.Json(new { message = phrases["page.sent-text"] }, ContractJson.Options, statusCode: StatusCodes.Status202Accepted),
        };
    });

    /// <summary>Shows the button. Changes nothing: mail scanners follow links.</summary>
    public Task<IResult> GetConfirmAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, async () =>
    {
        var token = request.Query["token"].ToString();
        return await signUp.FindPendingAsync(token, cancellation) is { } pending
            ? await pages.AskAsync(Visitor.Phrases(request, store.Open(pending)), "confirm", "page.confirm-button", Routes.ConfirmSubscription, token)
            : await DeadLinkAsync(request);
    });

    public Task<IResult> ConfirmAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, async () =>
        await signUp.ConfirmAsync(await PostedToken.ReadAsync(request, cancellation), cancellation) is { } subscriber
            ? await pages.WelcomeAsync(Visitor.Phrases(request, store.Open(subscriber)), links.Manage(subscriber, clock.GetUtcNow()))
            : await DeadLinkAsync(request));

    private static async Task<(SignUpRequest Request, IReadOnlyList<FieldMistake> Mistakes)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var client = Visitor.Client(request);
        if (!request.HasFormContentType)
        {
            var body = await SignUpBody.ReadAsync(request, cancellation);
            var asked = new SignUpRequest(body.Address, body.Preferences ?? new Preferences(), "api", client);
            return (asked, SignUp.Check(asked));
        }

        var form = await request.ReadFormAsync(cancellation);
        var entry = PreferencesForm.Read(form);
        var typed = new SignUpRequest(entry.Address, entry.Choice, "page", client, form[PreferencesForm.Trap]);
        return (typed, [.. SignUp.Check(typed).Concat(entry.Mistakes).DistinctBy(mistake => mistake.Field)]);
    }

    private Task<IResult> DeadLinkAsync(HttpRequest request) => pages.SayAsync(Visitor.Phrases(request), "dead-link", StatusCodes.Status410Gone);

    private Task<IResult> UnavailableAsync(HttpRequest request) =>
        pages.RefuseAsync(Visitor.Phrases(request), "unavailable", StatusCodes.Status503ServiceUnavailable);
}
