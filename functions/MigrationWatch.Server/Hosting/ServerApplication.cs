using Microsoft.Extensions.Logging.Console;
using MigrationWatch.Http;
using MigrationWatch.Server.Mails;

namespace MigrationWatch.Server.Hosting;

/// <summary>The pipeline as one ASP.NET Core process: what the Functions host does with triggers, done with loops and endpoints.</summary>
internal static class ServerApplication
{
    /// <summary>What would be read without any settings of a command: files and environment.</summary>
    public static IConfiguration Settings => WebApplication.CreateBuilder(Options).Configuration;

    private static WebApplicationOptions Options => new() { ContentRootPath = AppContext.BaseDirectory };

    /// <param name="settings">Stand above files and environment.</param>
    public static WebApplication Create(string urls, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = WebApplication.CreateBuilder(Options);
        builder.Configuration.AddInMemoryCollection(settings);

        // `dotnet run` works in the project's folder: left relative, mails would lie there or elsewhere as it is started.
        builder.Configuration["MigrationWatch:Mail:Folder"] ??= ProjectFolder.Of(".mail");

        // Otherwise the links in mails would lead to the default port, wherever it listens.
        builder.Configuration["MigrationWatch:Mail:PublicUrl"] ??= $"{ListenAddress.OnThisMachine(urls)}/{Routes.Prefix}";
        builder.WebHost.UseUrls(urls);
        builder.Services.AddMigrationWatch(builder.Configuration);
        builder.Services.AddSingleton(services => ReadRoutes.Read(services.GetRequiredService<EndpointDataSource>()));
        AddLoops(builder.Services, QueueSettings.Load(builder.Configuration));
        AddTerminal(builder.Logging);
        var app = builder.Build();
        app.MapApi();
        app.MapMails();
        return app;
    }

    public static async Task StartAsync(WebApplication app, CancellationToken cancellation)
    {
        await app.StartAsync(cancellation);
    }

    /// <summary>Starts, and returns when the process is asked to end.</summary>
    public static async Task RunAsync(WebApplication app, CancellationToken cancellation)
    {
        await StartAsync(app, cancellation);
        await app.WaitForShutdownAsync(cancellation);
    }

    private static void AddLoops(IServiceCollection services, QueueSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<QueueMessageRunner>();
        foreach (var trigger in TriggerTable.Timers)
        {
            services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<TimerLoop>(provider, trigger));
        }

        foreach (var trigger in TriggerTable.Queues)
        {
            services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<QueueLoop>(provider, trigger));
        }

        services.AddHostedService<FirstSweep>();
    }

    private static void AddTerminal(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(options => options.FormatterName = QuietConsole.FormatterName).AddConsoleFormatter<QuietConsole, ConsoleFormatterOptions>();
        logging.AddFilter("", LogLevel.Warning).AddFilter("MigrationWatch", LogLevel.Information)
            // A start that fails is told in one sentence by the command.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }
}
