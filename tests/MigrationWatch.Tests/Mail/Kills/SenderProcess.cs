using System.Diagnostics;
using MigrationWatch.Tests.Mail.Smtp;

namespace MigrationWatch.Tests.Mail.Kills;

/// <summary>The product's own sender, <c>mail send</c>, as a process that can be killed.</summary>
internal sealed class SenderProcess : IDisposable
{
    private readonly Process _process;

    private SenderProcess(Process process) => _process = process;

    public static SenderProcess Start(string storage, SmtpServer smtp)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MigrationWatch.Server.dll"), "mail", "send"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings(storage, smtp))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new SenderProcess(process);
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    /// <summary>Short leases, so that what a killed sender held comes back within the test's patience.</summary>
    private static Dictionary<string, string> Settings(string storage, SmtpServer smtp) => new()
    {
        ["AzureWebJobsStorage"] = storage,
        ["MigrationWatch:Subscribers:Keys:Names"] = MailTest.NameKey,
        ["MigrationWatch:Subscribers:Keys:Sealing:first"] = MailTest.SealingKey,
        ["MigrationWatch:Server:Queues:Lease"] = "00:00:04",
        ["MigrationWatch:Server:Queues:VisibilityTimeout"] = "00:00:01",
        ["MigrationWatch:Mail:FromAddress"] = "digest@news.example",
        ["MigrationWatch:Mail:PublicUrl"] = "https://news.example/api",
        ["MigrationWatch:Mail:PerMinute"] = "0",
        ["MigrationWatch:Mail:PerHour"] = "0",
        ["MigrationWatch:Mail:Lease"] = "00:00:04",
        ["MigrationWatch:Mail:Smtp:Host"] = "localhost",
        ["MigrationWatch:Mail:Smtp:Port"] = smtp.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["MigrationWatch:Mail:Smtp:Authority"] = smtp.Authority,
        ["MigrationWatch:Mail:Smtp:User"] = SmtpServer.User,
        ["MigrationWatch:Mail:Smtp:Password"] = SmtpServer.Password,
    };
}
