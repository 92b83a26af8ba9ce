using System.Net.Sockets;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Web;

/// <summary>The one place that turns the platform's network errors into ours.</summary>
internal static class WebFailures
{
    public static Exception Translate(Exception failure) => failure switch
    {
        // What the connection refused comes up wrapped in an HttpRequestException.
        { InnerException: PermanentFailureException refused } => refused,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
            new PermanentFailureException("too-large", "the answer's headers are too large", failure),
        { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } =>
            new WebFailureException(WebProblem.Name, "the host's name has no address", failure),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
            new WebFailureException(WebProblem.Name, "the host's name has no address", failure),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            new WebFailureException(WebProblem.Tls, "no trustworthy encrypted connection", failure),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } =>
            new WebFailureException(WebProblem.Malformed, "the answer is not HTTP", failure),
        InvalidDataException => new WebFailureException(WebProblem.Malformed, "the body can't be unpacked", failure),
        { InnerException: SocketException { SocketErrorCode: SocketError.TimedOut } } =>
            new WebFailureException(WebProblem.Timeout, "nobody answers at the host's address", failure),
        _ => new WebFailureException(WebProblem.Connection, "the connection failed or broke", failure),
    };
}
