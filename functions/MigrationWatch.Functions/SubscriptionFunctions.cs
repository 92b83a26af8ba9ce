using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Http;
using MigrationWatch.Pages.Subscriptions;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class SubscriptionFunctions(SubscriptionEndpoints endpoints, AccountEndpoints accounts)
{
    [Function(FunctionNames.GetSubscribeForm)]
    public Task<IResult> GetSubscribeForm([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Subscribe)] HttpRequest request, CancellationToken cancellation) =>
        endpoints.GetFormAsync(request, cancellation);

    [Function(FunctionNames.Subscribe)]
    public Task<IResult> Subscribe([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Subscriptions)] HttpRequest request, CancellationToken cancellation) =>
        endpoints.SubmitAsync(request, cancellation);

    [Function(FunctionNames.GetConfirmation)]
    public Task<IResult> GetConfirmation([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ConfirmSubscription)] HttpRequest request, CancellationToken cancellation) =>
        endpoints.GetConfirmAsync(request, cancellation);

    [Function(FunctionNames.ConfirmSubscription)]
    public Task<IResult> ConfirmSubscription([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ConfirmSubscription)] HttpRequest request, CancellationToken cancellation) =>
        endpoints.ConfirmAsync(request, cancellation);

    [Function(FunctionNames.GetPreferences)]
    public Task<IResult> GetPreferences([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Preferences)] HttpRequest request, CancellationToken cancellation) =>
        accounts.GetPreferencesAsync(request, cancellation);

    [Function(FunctionNames.SavePreferences)]
    public Task<IResult> SavePreferences([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Preferences)] HttpRequest request, CancellationToken cancellation) =>
        accounts.SavePreferencesAsync(request, cancellation);

    [Function(FunctionNames.ExportSubscription)]
    public Task<IResult> ExportSubscription([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ExportSubscription)] HttpRequest request, CancellationToken cancellation) =>
        accounts.ExportAsync(request, cancellation);

    [Function(FunctionNames.EraseSubscription)]
    public Task<IResult> EraseSubscription([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.EraseSubscription)] HttpRequest request, CancellationToken cancellation) =>
        accounts.EraseAsync(request, cancellation);

    [Function(FunctionNames.GetUnsubscribe)]
    public Task<IResult> GetUnsubscribe([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Unsubscribe)] HttpRequest request, CancellationToken cancellation) =>
        accounts.GetUnsubscribeAsync(request, cancellation);

    [Function(FunctionNames.Unsubscribe)]
    public Task<IResult> Unsubscribe([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Unsubscribe)] HttpRequest request, CancellationToken cancellation) =>
        accounts.UnsubscribeAsync(request, cancellation);
}
