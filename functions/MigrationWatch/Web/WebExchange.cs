using System.Net;
using Microsoft.Extensions.Options;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Web.Connections;
using MigrationWatch.Web.Hosts;

namespace MigrationWatch.Web;

/// <summary>One request and its answer, without following redirects: in the host's turn, within time, under the caps.</summary>
public sealed class WebExchange(HttpMessageInvoker http, HostGate gate, IOptions<WebOptions> options, TimeProvider clock)
{
    /// <param name="budget">What is left of the document's time; this exchange takes its part out.</param>
    /// <exception cref="WebFailureException">No whole answer this time.</exception>
    /// <exception cref="PermanentFailureException"><c>refused-address</c> or <c>too-large</c>.</exception>
    /// <exception cref="HostBusyException">The host's turn did not come.</exception>
    internal async Task<WebResponse> SendAsync(Uri url, WebRequest request, TimeBudget budget, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(url, cancellation);
        using var timeout = new CancellationTokenSource(budget.Left, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        var started = clock.GetTimestamp();
        try
        {
            return await ExchangeAsync(url, request, either.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw timeout.IsCancellationRequested ? TimedOut(failure) : WebFailures.Translate(failure);
        }
        finally
        {
            budget.Spend(clock.GetElapsedTime(started));
        }
    }

    private async Task<WebResponse> ExchangeAsync(Uri url, WebRequest request, CancellationToken cancellation)
    {
        using var message = Message(url, request);
        using var response = await http.SendAsync(message, cancellation);
        var (body, received) = response.IsSuccessStatusCode
            ? await CappedBody.ReadAsync(response.Content, options.Value.MaximumBytes, cancellation)
            : ([], 0);
        return new WebResponse
        {
            Url = url,
            Status = (int)response.StatusCode,
            Body = body,
            Received = received,
            Headers = Headers(response),
        };
    }

    private HttpRequestMessage Message(Uri url, WebRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", options.Value.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (request.Held is { } held && held.Url == url.AbsoluteUri)
        {
            AddIfAny(message, "If-None-Match", held.ETag);
            AddIfAny(message, "If-Modified-Since", held.LastModified);
        }

        return message;
    }

    private static void AddIfAny(HttpRequestMessage message, string name, string? value)
    {
        if (value is not null)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static Dictionary<string, string> Headers(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            headers[name] = string.Join(", ", values);
        }

        return headers;
    }

    private WebFailureException TimedOut(Exception failure) =>
        new(WebProblem.Timeout, $"no whole answer within {options.Value.Timeout.TotalSeconds:0} s", failure);
}

/// <summary>A document's time, used up by its exchanges one after the other.</summary>
internal sealed class TimeBudget(TimeSpan total)
{
    public TimeSpan Left { get; private set; } = total;

    /// <summary>Leaves at least a millisecond: the next exchange then times out in the ordinary way.</summary>
    public void Spend(TimeSpan time) => Left = TimeSpan.FromMilliseconds(Math.Max(1, (Left - time).TotalMilliseconds));
}
