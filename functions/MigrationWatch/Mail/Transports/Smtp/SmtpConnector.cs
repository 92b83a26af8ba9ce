using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MigrationWatch.Mail.Transports.Smtp;

/// <summary>Opens conversations: TCP, greeting, TLS with the certificate checked against the host's name, authentication.</summary>
internal sealed class SmtpConnector(SmtpOptions options, string helloName, TimeProvider clock)
{
    /// <exception cref="SmtpException">The server refuses us, offers no TLS, or has a certificate that isn't valid for its name.</exception>
    /// <exception cref="AuthenticationException">It doesn't speak TLS where we do.</exception>
    /// <exception cref="SocketException">It can't be reached.</exception>
    public async Task<SmtpConnection> OpenAsync(CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(options.Timeout);
            await socket.ConnectAsync(options.Host!, options.Port, limit.Token);
            return await GreetAsync(new NetworkStream(socket, ownsSocket: true), limit.Token);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<SmtpConnection> GreetAsync(Stream stream, CancellationToken cancellation)
    {
        if (options.Security == SmtpSecurity.Tls)
        {
            stream = await SecureAsync(stream, cancellation);
        }

        var lines = new SmtpLines(stream, options.Timeout);
        Expect(await lines.ReadAsync(cancellation), 220);
        var abilities = await HelloAsync(lines, cancellation);
        if (options.Security == SmtpSecurity.StartTls)
        {
            lines = await StartTlsAsync(stream, lines, abilities, cancellation);
            abilities = await HelloAsync(lines, cancellation);
        }

        await AuthenticateAsync(lines, abilities, cancellation);
        return new SmtpConnection(lines, abilities.Contains("PIPELINING"), clock);
    }

    private async Task<HashSet<string>> HelloAsync(SmtpLines lines, CancellationToken cancellation)
    {
        await lines.WriteAsync($"EHLO {helloName}\r\n", cancellation);
        var reply = Expect(await lines.ReadAsync(cancellation), 250);
        return reply.Text.ToUpperInvariant().Split('\n').ToHashSet();
    }

    private async Task<SmtpLines> StartTlsAsync(Stream stream, SmtpLines lines, HashSet<string> abilities, CancellationToken cancellation)
    {
        if (!abilities.Contains("STARTTLS"))
        {
            throw new SmtpException("no-tls", "the server offers no STARTTLS, so neither password nor addresses are sent to it");
        }

        await lines.WriteAsync("STARTTLS\r\n", cancellation);
        Expect(await lines.ReadAsync(cancellation), 220);
        return lines.HasUnread
            ? throw new SmtpException("protocol", "the server sent something before TLS began")
            : new SmtpLines(await SecureAsync(stream, cancellation), options.Timeout);
    }

    private async Task<Stream> SecureAsync(Stream stream, CancellationToken cancellation)
    {
        string? fault = null;
        var secure = new SslStream(stream, leaveInnerStreamOpen: false, (_, certificate, chain, errors) => (fault = CertificateFault.Of(options.Host!, certificate, chain, errors)) is null);
        try
        {
            await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = options.Host, CertificateChainPolicy = ChainPolicy() }, cancellation);
            return secure;
        }
        catch (AuthenticationException) when (fault is not null)
        {
            throw new SmtpException("certificate", fault);
        }
    }

    private X509ChainPolicy? ChainPolicy()
    {
        if (options.Authority is not { Length: > 0 } file)
        {
            return null;
        }

        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(file);
        return policy;
    }

    private async Task AuthenticateAsync(SmtpLines lines, HashSet<string> abilities, CancellationToken cancellation)
    {
        if (options.User is not { Length: > 0 } user)
        {
            return;
        }

        var methods = abilities.FirstOrDefault(ability => ability.StartsWith("AUTH ", StringComparison.Ordinal))?.Split(' ') ?? [];
        if (methods.Contains("PLAIN"))
        {
            await lines.WriteAsync($"AUTH PLAIN {Base64($"\0{user}\0{options.Password}")}\r\n", cancellation);
        }
        else
        {
            await lines.WriteAsync("AUTH LOGIN\r\n", cancellation);
            Expect(await lines.ReadAsync(cancellation), 334);
            await lines.WriteAsync(Base64(user) + "\r\n", cancellation);
            Expect(await lines.ReadAsync(cancellation), 334);
            await lines.WriteAsync(Base64(options.Password!) + "\r\n", cancellation);
        }

        Expect(await lines.ReadAsync(cancellation), 235);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static SmtpReply Expect(SmtpReply reply, int code)
    {
        var outcome = reply.ToOutcome(SmtpStage.Greeting);
        return reply.Code == code ? reply : throw new SmtpException(outcome.Code, outcome.Reason);
    }
}
