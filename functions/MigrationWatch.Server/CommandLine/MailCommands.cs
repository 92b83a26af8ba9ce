using System.CommandLine;
using Microsoft.Extensions.Options;
using MigrationWatch.Mail.Composition;
using MigrationWatch.Mail.Mime;
using MigrationWatch.Mail.Settings;
using MigrationWatch.Mail.Transports;
using MigrationWatch.Server.Hosting;
using MigrationWatch.Server.Mails;
using MigrationWatch.Storage;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Triggers;

namespace MigrationWatch.Server.CommandLine;

/// <summary><c>mail test ADDRESS</c> and <c>mail send</c>.</summary>
internal static class MailCommands
{
    public static Command Create()
    {
        var address = new Argument<string>("address") { Description = "Where to send the test mail." };
        var test = new Command("test", "Sends one mail by the configured settings and says what came of it.") { address };
        test.SetAction((result, cancellation) => TestAsync(result.GetValue(address)!, cancellation));
        var send = new Command("send", "Sends what is queued, beside or instead of the server, until it is stopped.");
        send.SetAction((_, cancellation) => SendAsync(cancellation));
        return new Command("mail", "Mails.") { test, send };
    }

    private static async Task<int> TestAsync(string text, CancellationToken cancellation)
    {
        if (EmailAddress.Parse(text) is not { } address)
        {
            await Console.Error.WriteLineAsync("That is no e-mail address.");
            return 1;
        }

        try
        {
            using var host = CreateHost(sendsQueue: false);
            var outcome = await SendTestAsync(host.Services, address, cancellation);
            var words = $"{host.Services.GetRequiredService<IMailTransport>().Description}: {outcome.Code} {outcome.Reason}";
            await (outcome.Result == SendResult.Accepted ? Console.Out : Console.Error).WriteLineAsync(words);
            return outcome.Result == SendResult.Accepted ? 0 : 1;
        }
        catch (OptionsValidationException mistake)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', mistake.Failures));
            return 1;
        }
    }

    private static Task<SendOutcome> SendTestAsync(IServiceProvider services, EmailAddress address, CancellationToken cancellation)
    {
        var mail = services.GetRequiredService<NoticeComposer>().ComposeTest(address.Envelope, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var from = services.GetRequiredService<IOptions<MailOptions>>().Value.FromAddress;
        return services.GetRequiredService<IMailTransport>().SendAsync(new MailEnvelope(from, mail.To, MimeWriter.Write(mail)), cancellation);
    }

    private static async Task<int> SendAsync(CancellationToken cancellation)
    {
        using var host = CreateHost(sendsQueue: true);
        await host.Services.GetRequiredService<StorageSetup>().EnsureAsync(cancellation);
        await host.RunAsync(cancellation);
        return 0;
    }

    private static IHost CreateHost(bool sendsQueue)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(LocalKeys.Settings(builder.Configuration, ProjectFolder.Of(".mail/keys.json")));
        builder.Configuration["MigrationWatch:Mail:Folder"] ??= ProjectFolder.Of(".mail");
        builder.Logging.AddFilter("", LogLevel.Warning);
        builder.Services.AddMigrationWatch(builder.Configuration);
        builder.Services.AddSingleton(QueueSettings.Load(builder.Configuration)).AddSingleton<QueueMessageRunner>();
        foreach (var trigger in TriggerTable.Queues.Where(trigger => sendsQueue && trigger.Function is FunctionNames.SendDigestMail or FunctionNames.SendNotice))
        {
            builder.Services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<QueueLoop>(provider, trigger));
        }

        return builder.Build();
    }
}
