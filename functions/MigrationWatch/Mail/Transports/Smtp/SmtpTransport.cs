using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Security.Authentication;

namespace MigrationWatch.Mail.Transports.Smtp;

/// <summary>Sends over a few kept connections.</summary>
public sealed class SmtpTransport(SmtpOptions options, string helloName, TimeProvider clock) : IMailTransport, IAsyncDisposable
{
    /// <summary>Servers drop a silent client after some minutes; a connection kept no longer than this is still there.</summary>
    private static readonly TimeSpan _idleLimit = TimeSpan.FromSeconds(45);

    /// <summary>Many servers end a conversation after a hundred mails or some hundreds.</summary>
    private const int MailsPerConnection = 100;

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
        AuthenticationException => new SendOutcome(SendResult.Transient, "certificate", "the server's certificate is not valid for its name"),
        OperationCanceledException => new SendOutcome(SendResult.Transient, "timeout", "server did not answer in time"),
        SocketException => new SendOutcome(SendResult.Transient, "unreachable", "server can't be reached"),
        _ => new SendOutcome(SendResult.Transient, "closed", "connection lost"),
    };
}
