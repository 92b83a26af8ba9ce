using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MigrationWatch.Mail.Transports;

namespace MigrationWatch.Benchmarks.Mail;

/// <summary>The rival: nothing but the conversation itself, each command waiting for its answer; it trusts every answer and every certificate.</summary>
internal sealed class BareSmtpClient : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private Stream _stream = Stream.Null;
    private StreamReader _reader = StreamReader.Null;

    public static async Task<BareSmtpClient> ConnectAsync(int port, string user, string password)
    {
        var bare = new BareSmtpClient();
        await bare._client.ConnectAsync("127.0.0.1", port);
        bare.Use(bare._client.GetStream());
        await bare.ReadAsync();
        await bare.SayAsync("EHLO example.org");
        await bare.SayAsync("STARTTLS");
        var secure = new SslStream(bare._stream, false, (_, _, _, _) => true);
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost", CertificateRevocationCheckMode = X509RevocationMode.NoCheck });
        bare.Use(secure);
        await bare.SayAsync("EHLO example.org");
        await bare.SayAsync("AUTH PLAIN " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{user}\0{password}")));
        return bare;
    }

    public async Task SendAsync(MailEnvelope mail)
    {
        await SayAsync($"MAIL FROM:<{mail.From}>");
        await SayAsync($"RCPT TO:<{mail.To}>");
        await SayAsync("DATA");
        await _stream.WriteAsync(mail.Content);
        var answer = await SayAsync(".");
        _ = answer.StartsWith("250", StringComparison.Ordinal) ? answer : throw new IOException(answer);
    }

    public void Dispose() => _client.Dispose();

    private void Use(Stream stream) => (_stream, _reader) = (stream, new StreamReader(stream, Encoding.ASCII));

    private async Task<string> SayAsync(string command)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
        return await ReadAsync();
    }

    private async Task<string> ReadAsync()
    {
        var line = await _reader.ReadLineAsync() ?? "";
        while (line.Length > 3 && line[3] == '-')
        {
            line = await _reader.ReadLineAsync() ?? "";
        }

        return line;
    }
}
