using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using MigrationWatch.Tests.Npm;

namespace MigrationWatch.Tests.Mail.Smtp;

/// <summary>A real SMTP server, npm's smtp-server, fetched once beside the test's binaries. Recipients named unknown-, full-, busy-, later-, policy-… are treated so.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    public const string User = "sender";
    public const string Password = "let-me-in";
    private const string Package = "smtp-server@3.21.6";
    private readonly Process _process;
    private readonly string _folder;

    private SmtpServer(Process process, string folder, int port) => (_process, _folder, Port) = (process, folder, port);

    public int Port { get; }

    /// <summary>PEM of the authority behind its certificate for localhost.</summary>
    public string Authority => Path.Combine(_folder, "authority.pem");

    /// <summary>Every mail that was accepted, in order.</summary>
    public IReadOnlyList<(string To, string MessageId)> Accepted =>
        File.Exists(Log) ? [.. File.ReadAllLines(Log).Select(line => line.Split('\t')).Select(pair => (pair[0], pair[1]))] : [];

    private string Log => Path.Combine(_folder, "accepted.log");

    /// <param name="tls">With STARTTLS and authentication, or plain and open.</param>
    /// <param name="delay">Milliseconds between taking a mail and saying so.</param>
    /// <param name="perConnection">Mails after which a conversation is ended with 421; 0 never.</param>
    public static async Task<SmtpServer> StartAsync(bool tls = true, int delay = 0, bool keep = true, int perConnection = 0)
    {
        var folder = Directory.CreateTempSubdirectory("smtp").FullName;
        WriteCertificate(folder);
        var options = JsonSerializer.Serialize(new
        {
            modules = await NpmPackages.FetchAsync(Package),
            log = Path.Combine(folder, "accepted.log"),
            keep = keep ? folder : null,
            key = tls ? Path.Combine(folder, "key.pem") : null,
            cert = tls ? Path.Combine(folder, "cert.pem") : null,
            user = tls ? User : null,
            password = Password,
            delay,
            perConnection,
        });
        var script = Path.Combine(AppContext.BaseDirectory, "Mail", "Smtp", "smtp-server.cjs");
        var process = Process.Start(new ProcessStartInfo("node", [script, options]) { RedirectStandardOutput = true })!;
        var port = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("smtp-server did not start");
        return new SmtpServer(process, folder, int.Parse(port, CultureInfo.InvariantCulture));
    }

    public byte[] ContentOf(string recipient) => File.ReadAllBytes(Path.Combine(_folder, $"{recipient}.eml"));

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void WriteCertificate(string folder)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var rootRequest = new CertificateRequest("CN=Test authority", rootKey, HashAlgorithmName.SHA256);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = rootRequest.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(root, now.AddHours(-1), now.AddDays(1), [1, 2, 3, 4]);
        File.WriteAllText(Path.Combine(folder, "authority.pem"), root.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "cert.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }
}
