using MigrationWatch.Http;
using MigrationWatch.Pages.Operator;
using MigrationWatch.Pages.Subscriptions;
using MigrationWatch.Triggers;

namespace MigrationWatch.Server.Hosting;

/// <summary>The routes of subscriptions and mailing.</summary>
internal static class MailApiEndpoints
{
    public static void MapMail(this RouteGroupBuilder api)
    {
        api.MapRead(Routes.Subscribe, (HttpRequest request, SubscriptionEndpoints endpoints, CancellationToken cancellation) => endpoints.GetFormAsync(request, cancellation)).WithName(FunctionNames.GetSubscribeForm);
        api.MapPost(Routes.Subscriptions, (HttpRequest request, SubscriptionEndpoints endpoints, CancellationToken cancellation) => endpoints.SubmitAsync(request, cancellation)).WithName(FunctionNames.Subscribe);
        api.MapRead(Routes.ConfirmSubscription, (HttpRequest request, SubscriptionEndpoints endpoints, CancellationToken cancellation) => endpoints.GetConfirmAsync(request, cancellation)).WithName(FunctionNames.GetConfirmation);
        api.MapPost(Routes.ConfirmSubscription, (HttpRequest request, SubscriptionEndpoints endpoints, CancellationToken cancellation) => endpoints.ConfirmAsync(request, cancellation)).WithName(FunctionNames.ConfirmSubscription);
        api.MapRead(Routes.Preferences, (HttpRequest request, AccountEndpoints endpoints, CancellationToken cancellation) => endpoints.GetPreferencesAsync(request, cancellation)).WithName(FunctionNames.GetPreferences);
        api.MapPost(Routes.Preferences, (HttpRequest request, AccountEndpoints endpoints, CancellationToken cancellation) => endpoints.SavePreferencesAsync(request, cancellation)).WithName(FunctionNames.SavePreferences);
        api.MapPost(Routes.ExportSubscription, (HttpRequest request, AccountEndpoints endpoints, CancellationToken cancellation) => endpoints.ExportAsync(request, cancellation)).WithName(FunctionNames.ExportSubscription);
        api.MapPost(Routes.EraseSubscription, (HttpRequest request, AccountEndpoints endpoints, CancellationToken cancellation) => endpoints.EraseAsync(request, cancellation)).WithName(FunctionNames.EraseSubscription);
        api.MapRead(Routes.Unsubscribe, (HttpRequest request, AccountEndpoints endpoints, CancellationToken cancellation) => endpoints.GetUnsubscribeAsync(request, cancellation)).WithName(FunctionNames.GetUnsubscribe);
        api.MapPost(Routes.Unsubscribe, (HttpRequest request, AccountEndpoints endpoints, CancellationToken cancellation) => endpoints.UnsubscribeAsync(request, cancellation)).WithName(FunctionNames.Unsubscribe);
        api.MapRead(Routes.Watches, (HttpRequest request, WatchEndpoints endpoints, CancellationToken cancellation) => endpoints.ListAsync(request, cancellation)).WithName(FunctionNames.ListWatches);
        api.MapPost(Routes.Watches, (HttpRequest request, WatchEndpoints endpoints, CancellationToken cancellation) => endpoints.AddAsync(request, cancellation)).WithName(FunctionNames.AddWatch);
        api.MapPost(Routes.RemoveWatch, (HttpRequest request, WatchEndpoints endpoints, CancellationToken cancellation) => endpoints.RemoveAsync(request, cancellation)).WithName(FunctionNames.RemoveWatch);
        api.MapPost(Routes.MailEvents, (HttpRequest request, MailEndpoints endpoints, CancellationToken cancellation) => endpoints.TakeEventsAsync(request, cancellation)).WithName(FunctionNames.TakeMailEvents);
        api.MapPost(Routes.MailBounces, (HttpRequest request, MailEndpoints endpoints, CancellationToken cancellation) => endpoints.TakeBounceAsync(request, cancellation)).WithName(FunctionNames.TakeBounce);
        api.MapRead(Routes.MailStatus, (HttpRequest request, MailEndpoints endpoints, CancellationToken cancellation) => endpoints.GetStatusAsync(request, cancellation)).WithName(FunctionNames.GetMailStatus);
        api.MapPost(Routes.MailStatus, (HttpRequest request, MailEndpoints endpoints, CancellationToken cancellation) => endpoints.ShowStatusAsync(request, cancellation)).WithName(FunctionNames.ShowMailStatus);
        api.MapPost(Routes.RetryMails, (HttpRequest request, MailEndpoints endpoints, CancellationToken cancellation) => endpoints.RetryAsync(request, cancellation)).WithName(FunctionNames.RetryMails);
    }
}
