using Microsoft.AspNetCore.Http;
using MigrationWatch.Http;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Mail.Texts;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Pages.Subscriptions.Forms;
using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Pages.Subscriptions;

/// <summary>A subscriber's watches as a page, behind the token of the preferences link: seen, made and ended without script.</summary>
public sealed class WatchFormEndpoints(Account account, SubscriberStore store, WatchStore watches, WatchDesk desk, PageAnswers pages, SubscriptionPages messages)
{
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation) =>
        ForOwnerAsync(request, request.Query["token"].ToString(), (view, _) => PageAsync(view), cancellation);

    public async Task<IResult> AddAsync(HttpRequest request, CancellationToken cancellation)
    {
        var form = WatchForm.Read(await request.ReadFormAsync(cancellation));
        return await ForOwnerAsync(request, await PostedToken.ReadAsync(request, cancellation), (view, owner) => AddAsync(view, owner, form, cancellation), cancellation);
    }

    public async Task<IResult> RemoveAsync(HttpRequest request, CancellationToken cancellation)
    {
        var id = (await request.ReadFormAsync(cancellation))["id"].ToString();
        return await ForOwnerAsync(request, await PostedToken.ReadAsync(request, cancellation), async (view, owner) =>
        {
            await watches.RemoveAsync(owner, id, cancellation);
            return await PageAsync(await WithWatchesAsync(view with { Said = view.Phrases["page.watch-ended"] }, owner, cancellation));
        }, cancellation);
    }

    private async Task<IResult> AddAsync(WatchesView view, string owner, WatchForm form, CancellationToken cancellation)
    {
        try
        {
            var watch = await desk.AddAsync(owner, form.Wish(), cancellation);
            return await PageAsync(await WithWatchesAsync(view with { Said = Said(view.Phrases, watch) }, owner, cancellation));
        }
        catch (BadRequestException mistake)
        {
            return await PageAsync(view with { Form = form with { Mistake = mistake } });
        }
    }

    private static string Said(Phrases phrases, Watch watch) => phrases.Format("page.watch-made", watch.Name)
        + (watch.Webhook is { } webhook ? " " + phrases.Format("page.watch-secret", webhook.Secret) : "");

    private Task<IResult> PageAsync(WatchesView view) =>
        pages.PageAsync<WatchesPage>(view, view.Form.Mistake is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private async Task<WatchesView> WithWatchesAsync(WatchesView view, string owner, CancellationToken cancellation) =>
        view with { Watches = await watches.OfAsync(owner, cancellation) };

    /// <summary>A link of a subscription that has ended leads nowhere: what it watched has ended too.</summary>
    private async Task<IResult> ForOwnerAsync(HttpRequest request, string token, Func<WatchesView, string, Task<IResult>> handler, CancellationToken cancellation)
    {
        if (await account.FindAsync(token, TokenPurpose.Manage, cancellation) is not { State: SubscriberState.Active } subscriber)
        {
            return await messages.SayAsync(Visitor.Phrases(request), "dead-link", StatusCodes.Status410Gone);
        }

        var view = new WatchesView(Visitor.Phrases(request, store.Open(subscriber)), token, [], WatchForm.Blank);
        return await handler(await WithWatchesAsync(view, subscriber.Id, cancellation), subscriber.Id);
    }
}
