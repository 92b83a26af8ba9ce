using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Security.Authentication;

namespace MigrationWatch.Mail.Transports.Smtp;

/// <summary>Sends over a few kept connections.</summary>
public sealed class SmtpTransport(SmtpOptions options, string helloName, TimeProvider clock) : IMailTransport, IAsyncDisposable
{
    /// <summary>Servers drop a silent client after some minutes; a connection kept no longer than this is still there.</summary>
    private static readonly TimeSpan _idleLimit = TimeSpan.FromSeconds(45);

    /// <summary>
    /// A new connection may wait longer for its greeting than a mail takes, so one is kept until the server ends it (421) or
    /// so many mails have gone over it: a name that stands for several servers is then asked again.
    /// </summary>
    private const int MailsPerConnection = 1000;

    private readonly ConcurrentBag<SmtpConnection> _idle = [];
    private readonly SemaphoreSlim _slots = new(options.Connections);
    private readonly SmtpConnector _connector = new(options, helloName, clock);

    public string Description => $"{options.Host}:{options.Port}";

    public bool IsLimited => true;

    public async Task<SendOutcome> SendAsync(MailEnvelope mail, CancellationToken cancellation)
    {
        await _slots.WaitAsync(cancellation);
        try
        {
            return await SendOnceAsync(mail, fresh: false, cancellation) ?? (await SendOnceAsync(mail, fresh: true, cancellation))!;
        }
        finally
        {
            _slots.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var connection))
        {
            await connection.DisposeAsync();
        }

        _slots.Dispose();
    }

    /// <returns>Null when a kept connection turned out dead before the mail was out of hand: a fresh one may be tried.</returns>
    private async Task<SendOutcome?> SendOnceAsync(MailEnvelope mail, bool fresh, CancellationToken cancellation)
    {
        SmtpConnection? connection = null;
        var kept = false;
        try
        {
            connection = fresh ? null : await TakeIdleAsync();
            kept = connection is not null;
            connection ??= await _connector.OpenAsync(cancellation);
            var outcome = await connection.SendAsync(mail, cancellation);
            await KeepAsync(connection);
            return outcome;
        }
        catch (Exception failure) when (IsOfTheConnection(failure, cancellation))
        {
            var inDoubt = connection?.IsInDoubt ?? false;
            await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
            return kept && !inDoubt ? null : Outcome(failure, inDoubt);
        }
    }

    private async Task<SmtpConnection?> TakeIdleAsync()
    {
        while (_idle.TryTake(out var connection))
        {
            if (clock.GetUtcNow() - connection.LastUsed < _idleLimit)
            {
                return connection;
            }

            await connection.DisposeAsync();
        }

        return null;
    }

    private async Task KeepAsync(SmtpConnection connection)
    {
        if (connection.IsUsable && connection.Mails < MailsPerConnection)
        {
            _idle.Add(connection);
            return;
        }

        await connection.DisposeAsync();
    }

    private static bool IsOfTheConnection(Exception failure, CancellationToken cancellation) => failure switch
    {
        OperationCanceledException => !cancellation.IsCancellationRequested,
        _ => failure is IOException or SocketException or AuthenticationException,
    };

    private static SendOutcome Outcome(Exception failure, bool inDoubt) => failure switch
    {
        _ when inDoubt => new SendOutcome(SendResult.Transient, "in-doubt", "connection lost while the server answered"),
        SmtpException refused => new SendOutcome(SendResult.Transient, refused.Code, refused.Message),
        AuthenticationException => new SendOutcome(SendResult.Transient, "tls", "no TLS came about; port 587 begins with Security StartTls, port 465 with Tls"),
        OperationCanceledException => new SendOutcome(SendResult.Transient, "timeout", "server did not answer in time"),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => new SendOutcome(SendResult.Transient, "unreachable", "there is no server of that name"),
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => new SendOutcome(SendResult.Transient, "unreachable", "nothing listens on that port of the server"),
        SocketException => new SendOutcome(SendResult.Transient, "unreachable", "server can't be reached"),
        _ => new SendOutcome(SendResult.Transient, "closed", "connection lost"),
    };
}
