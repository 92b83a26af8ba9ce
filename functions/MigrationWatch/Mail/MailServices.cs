using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MigrationWatch.Mail.Alerts;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Mail.Bounces;
using MigrationWatch.Mail.Composition;
using MigrationWatch.Mail.Issues;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Mail.Settings;
using MigrationWatch.Mail.Status;
using MigrationWatch.Mail.Transports;
using MigrationWatch.Mail.Transports.Smtp;
using MigrationWatch.Subscribers.Accounts;

namespace MigrationWatch.Mail;

public static class MailServices
{
    /// <summary>Digests and notices by mail: composed, paced, sent once each, and what comes back.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SmtpOptions>().Bind(configuration.GetSection(SmtpOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(CreateTransport);
        services.AddSingleton<MailLinks>();
        services.AddSingleton<MailHeaders>();
        services.AddSingleton<DigestMailComposer>();
        services.AddSingleton<NoticeComposer>();
        services.AddSingleton<IssueArchive>();
        services.AddSingleton<WatchStore>();
        services.AddSingleton<IReaderData>(provider => provider.GetRequiredService<WatchStore>());
        services.AddSingleton<WatchDesk>();
        services.AddSingleton<AlertMatcher>();
        services.AddSingleton<AlertComposer>();
        services.AddSingleton<AlertWebhook>();
        services.AddSingleton<AlertSender>();
        return services.AddSending();
    }

    private static IServiceCollection AddSending(this IServiceCollection services)
    {
        services.AddSingleton<SendLedger>();
        services.AddSingleton<Suppression>();
        services.AddSingleton<Pace>();
        services.AddSingleton<Courier>();
        services.AddSingleton<DigestMailer>();
        services.AddSingleton<SendSchedule>();
        services.AddSingleton<MailUpkeep>();
        services.AddSingleton<BounceIntake>();
        services.AddSingleton<MailDesk>();
        return services;
    }

    /// <summary>Without an SMTP server, mails are files: nothing is lost and nobody is written to by mistake.</summary>
    private static IMailTransport CreateTransport(IServiceProvider services)
    {
        var mail = services.GetRequiredService<IOptions<MailOptions>>().Value;
        var smtp = services.GetRequiredService<IOptions<SmtpOptions>>().Value;
        return smtp.Host is { Length: > 0 }
            ? new SmtpTransport(smtp, mail.FromAddress[(mail.FromAddress.LastIndexOf('@') + 1)..], services.GetRequiredService<TimeProvider>())
            : new FolderTransport(mail.Folder);
    }
}
