using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Mail.Composition;
using MigrationWatch.Mail.Texts;
using MigrationWatch.Pages.Subscriptions.Forms;
using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Pages.Subscriptions;

/// <summary>What the links at the foot of every mail lead to. Whatever changes something is a POST.</summary>
public sealed class AccountEndpoints(ApiGate gate, Account account, SubscriberStore store, MailLinks links, SubscriptionPages pages)
{
    public Task<IResult> GetPreferencesAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, () =>
        ShowAsync(request, request.Query["token"].ToString(), saved: false, cancellation));

    public Task<IResult> SavePreferencesAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, async () =>
    {
        var token = await PostedToken.ReadAsync(request, cancellation);
        var entry = PreferencesForm.Read(await FormAsync(request, cancellation));
        return entry.Mistakes.Count > 0 && FormEntry.IsWanted(request) ? await CorrectAsync(request, token, entry, cancellation)
            : await account.ChangeAsync(token, entry.Choice, cancellation) ? await ShowAsync(request, token, saved: true, cancellation)
            : await DeadLinkAsync(request);
    });

    /// <summary>A POST, so that the file doesn't lie in a scanner's cache.</summary>
    public Task<IResult> ExportAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, async () =>
        await account.ExportAsync(await PostedToken.ReadAsync(request, cancellation), cancellation) is { } export
            ? Results.File(JsonSerializer.SerializeToUtf8Bytes(export, new JsonSerializerOptions(ContractJson.Options) { WriteIndented = true }), "application/json", "migrationwatch-subscription.json")
            : await DeadLinkAsync(request));

    public Task<IResult> EraseAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, async () =>
        await EndAsync(request, TokenPurpose.Manage, account.EraseAsync, "erased", cancellation));

    /// <summary>Shows the button and changes nothing.</summary>
    public Task<IResult> GetUnsubscribeAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, async () =>
    {
        var token = request.Query["token"].ToString();
        return await account.FindAsync(token, TokenPurpose.Unsubscribe, cancellation) is { } subscriber
            ? await pages.AskAsync(PhrasesOf(subscriber, request), "unsubscribe", "page.unsubscribe", Routes.Unsubscribe, token)
            : await DeadLinkAsync(request);
    });

    /// <summary>The button, and RFC 8058's one-click POST by mail programs: no redirect, no cookie, no question.</summary>
    public Task<IResult> UnsubscribeAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, async () =>
        await EndAsync(request, TokenPurpose.Unsubscribe, account.UnsubscribeAsync, "unsubscribed", cancellation));

    private static async Task<IFormCollection> FormAsync(HttpRequest request, CancellationToken cancellation) => request.HasFormContentType
        ? await request.ReadFormAsync(cancellation)
        : throw new BadRequestException("body", "must be a form");

    /// <summary>The reader's language is looked up first: afterwards nothing tells it.</summary>
    private async Task<IResult> EndAsync(HttpRequest request, TokenPurpose purpose, Func<string, CancellationToken, Task<bool>> end, string key, CancellationToken cancellation)
    {
        var token = await PostedToken.ReadAsync(request, cancellation);
        var phrases = await account.FindAsync(token, purpose, cancellation) is { } subscriber ? PhrasesOf(subscriber, request) : Visitor.Phrases(request);
        return await end(token, cancellation) ? await pages.SayAsync(phrases, key) : await DeadLinkAsync(request);
    }

    private async Task<IResult> ShowAsync(HttpRequest request, string token, bool saved, CancellationToken cancellation) =>
        await account.FindAsync(token, TokenPurpose.Manage, cancellation) is { } subscriber
            ? await pages.PreferencesAsync(PhrasesOf(subscriber, request), token, links.Unsubscribe(subscriber), store.Open(subscriber) is { } data ? FormEntry.Blank(data.Preferences) : null, saved)
            : await DeadLinkAsync(request);

    private async Task<IResult> CorrectAsync(HttpRequest request, string token, FormEntry entry, CancellationToken cancellation) =>
        await account.FindAsync(token, TokenPurpose.Manage, cancellation) is { State: SubscriberState.Active } subscriber
            ? await pages.PreferencesAsync(PhrasesOf(subscriber, request), token, links.Unsubscribe(subscriber), entry, saved: false)
            : await DeadLinkAsync(request);

    private Phrases PhrasesOf(Subscriber subscriber, HttpRequest request) => Visitor.Phrases(request, store.Open(subscriber));

    private Task<IResult> DeadLinkAsync(HttpRequest request) => pages.SayAsync(Visitor.Phrases(request), "dead-link", StatusCodes.Status410Gone);
}
