using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MigrationWatch.Contracts;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Mail.Transports;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Mail.Alerts;

/// <summary>
/// An alert as a signed POST: <c>X-MigrationWatch-Signature: sha256=hex(HMAC(secret, timestamp + "." + body))</c>.
/// It goes through the same guarded client as every request of ours: private addresses are refused at dialling, redirects not followed.
/// </summary>
public sealed class AlertWebhook(HttpMessageInvoker http, SubscriberStore subscribers, SendLedger ledger, TimeProvider clock)
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(10);

    /// <param name="articles">As they may be shown: without private individuals.</param>
    /// <returns>When to try again; null when nothing is left to do.</returns>
    public async Task<DateTimeOffset?> DeliverAsync(string issue, Watch watch, WatchWebhook hook, IReadOnlyList<Extraction> articles, CancellationToken cancellation)
    {
        if ((await subscribers.FindAsync(watch.Owner, cancellation))?.State != SubscriberState.Active)
        {
            return null;
        }

        var claim = await ledger.ClaimAsync(issue, watch.Owner, clock.GetUtcNow(), cancellation);
        if (claim.Record is not { } record)
        {
            return claim.TryAgain;
        }

        var outcome = await PostAsync(hook, new { issue, watch = watch.Name, articles = articles.Select(Told) }, cancellation);
        if (outcome.Result == SendResult.Accepted)
        {
            await ledger.SentAsync(issue, watch.Owner, record, CancellationToken.None);
            return null;
        }

        var next = outcome.Result != SendResult.Transient ? null : RetryRule.Next(record.Attempts, record.First, clock.GetUtcNow());
        await ledger.FailedAsync(issue, watch.Owner, record.Failing(next is null ? SendState.Failed : SendState.Waiting, outcome, next ?? clock.GetUtcNow()), CancellationToken.None);
        return next;
    }

    private static object Told(Extraction article) => new
    {
        article.Id,
        article.Url,
        article.Title,
        article.Published,
        article.Stored,
        article.Topics,
        entities = article.Entities.Select(entity => new { entity.Name, entity.Type, entity.Id }),
        article.Claims,
    };

    private async Task<SendOutcome> PostAsync(WatchWebhook hook, object alert, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_timeout);
        try
        {
            using var request = Request(hook, JsonSerializer.SerializeToUtf8Bytes(alert, ContractJson.Options));
            using var response = await http.SendAsync(request, limit.Token);
            return response.IsSuccessStatusCode
                ? SendOutcome.Accepted
                : new SendOutcome(SendResult.Transient, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), "webhook did not answer with success");
        }
        catch (HttpRequestException failure) when (failure.InnerException is PermanentFailureException refused)
        {
            return new SendOutcome(SendResult.AddressRejected, refused.Reason, "webhook leads to an address that is not public");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new SendOutcome(SendResult.Transient, "unreachable", "webhook can't be reached");
        }
    }

    private HttpRequestMessage Request(WatchWebhook hook, byte[] body)
    {
        var time = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes(time + "."), .. body];
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(hook.Secret), signed);
        var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-MigrationWatch-Timestamp", time);
        request.Headers.Add("X-MigrationWatch-Signature", "sha256=" + Convert.ToHexStringLower(signature));
        return request;
    }
}
