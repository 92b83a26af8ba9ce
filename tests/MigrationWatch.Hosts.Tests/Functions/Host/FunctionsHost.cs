using System.Collections.Concurrent;
using System.Text.Json;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MigrationWatch.Functions;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Hosts.Tests.Functions.Host;

/// <summary>
/// The Functions app's own classes on the services of its Program.cs, driven as the Functions host drives them: a class
/// is made for each invocation, a message is read by the worker's JSON options, routes are tried in the order of the
/// functions' names. What it can't show is what the real worker's packages do beyond that.
/// </summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FunctionsHost(WebApplication app) => _app = app;

    /// <summary>Names of the functions that ran to their end at least once.</summary>
    public ConcurrentDictionary<string, bool> Driven { get; } = new();

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public static async Task<FunctionsHost> StartAsync(IEnumerable<KeyValuePair<string, string?>> settings, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddMigrationWatch(builder.Configuration);
        builder.Services.AddSingleton(RoutesOfFunctions.Read());
        var host = new FunctionsHost(builder.Build());
        var router = new FunctionRouter(host.Driven);
        host._app.Run(router.RunAsync);
        await host._app.StartAsync();
        return host;
    }

    /// <summary>One tick of the timer function of that name.</summary>
    public Task TickAsync(string name, CancellationToken cancellation) =>
        RunAsync(FunctionCatalog.All.Single(function => function.Name == name && function.Timer is not null), new TimerInfo(), cancellation);

    /// <summary>Runs a queue's function on its messages until there is none to be seen. What throws ends the test: the queue's retries are the host's.</summary>
    public async Task PumpAsync(string queue, CancellationToken cancellation)
    {
        var function = FunctionCatalog.All.Single(function => function.Queue?.QueueName == queue);
        var type = function.Method.GetParameters()[0].ParameterType;
        var json = Services.GetRequiredService<IOptions<JsonSerializerOptions>>().Value;
        var client = Services.GetRequiredService<QueueServiceClient>().GetQueueClient(queue);
        while (await client.ReceiveMessagesAsync(16, TimeSpan.FromMinutes(10), cancellation) is { Value.Length: > 0 } batch)
        {
            foreach (var message in batch.Value)
            {
                await RunAsync(function, JsonSerializer.Deserialize(message.Body, type, json)!, cancellation);
                await client.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellation);
            }
        }
    }

    /// <summary>Every queue until all are empty: one function's messages are another's work.</summary>
    public async Task PumpAllAsync(CancellationToken cancellation)
    {
        var queues = Services.GetRequiredService<QueueServiceClient>();
        foreach (var queue in new[] { Queues.FeedPulls, Queues.Articles, Queues.StoredArticles }.Concat(Queues.All))
        {
            await PumpAsync(queue, cancellation);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RunAsync(FunctionEntry function, object trigger, CancellationToken cancellation)
    {
        var type = function.Method.DeclaringType!;
        await (Task)function.Method.Invoke(ActivatorUtilities.CreateInstance(Services, type), [trigger, cancellation])!;
        Driven[function.Name] = true;
    }
}
