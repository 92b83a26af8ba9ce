using Microsoft.AspNetCore.Builder;
using MigrationWatch.Server.Demo;
using MigrationWatch.Server.Hosting;
using MigrationWatch.Tests.Storage;

namespace MigrationWatch.Hosts.Tests.EndToEnd;

/// <summary>The Server with its sample newsroom on an account of its own, shared by the tests of a class; ready when the newsroom has been read.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private WebApplication? _app;
    private DemoNewsroom? _newsroom;

    public HttpClient Client { get; private set; } = new();

    public Uri Address => new(_app!.Urls.First());

    public async Task InitializeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        _newsroom = await DemoNewsroom.StartAsync(limit.Token);
        _app = ServerApplication.Create("http://127.0.0.1:0", [new("AzureWebJobsStorage", await AzuriteAccount.CreateAsync()), new("MigrationWatch:Access:RequestsPerMinute", "100000"), .. _newsroom.Settings]);
        await ServerApplication.StartAsync(_app, limit.Token);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        await DemoRound.FinishAsync(_app.Services, limit.Token);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app!.StopAsync();
        await _app.DisposeAsync();
        await _newsroom!.DisposeAsync();
    }
}
