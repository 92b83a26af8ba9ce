using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using MigrationWatch.Server.Demo;
using MigrationWatch.Server.Hosting;
using MigrationWatch.Server.Mails;
using MigrationWatch.Tests.Storage;

namespace MigrationWatch.Hosts.Tests.EndToEnd;

/// <summary>The Server with its sample newsroom on an account of its own, shared by the tests of a class; ready when the newsroom has been read.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    /// <summary>Admits a writer.</summary>
    public const string Key = "a-key-for-these-tests";

    private WebApplication? _app;
    private DemoNewsroom? _newsroom;

    public HttpClient Client { get; private set; } = new();

    public Uri Address => new(_app!.Urls.First());

    public IServiceProvider Services => _app!.Services;

    /// <summary>What it runs with; another host with the same sees the same.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Settings { get; private set; } = [];

    public async Task InitializeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        _newsroom = await DemoNewsroom.StartAsync(limit.Token);
        Settings =
        [
            new("AzureWebJobsStorage", await AzuriteAccount.CreateAsync()),
            new("MigrationWatch:Access:RequestsPerMinute", "100000"),
            new("MigrationWatch:Access:Keys:0:Name", "tests"),
            new("MigrationWatch:Access:Keys:0:Key", Key),
            new("MigrationWatch:Access:KeyRequestsPerMinute", "100000"),
            .. LocalKeys.Settings(new ConfigurationBuilder().Build(), file: null),
            .. _newsroom.Settings,
        ];
        _app = ServerApplication.Create("http://127.0.0.1:0", Settings);
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

    /// <summary>The first claim that answers the question.</summary>
    public async Task<JsonElement> ClaimAsync(string query)
    {
        using var claims = JsonDocument.Parse(await Client.GetStringAsync($"/api/claims?{query}&limit=1"));
        return claims.RootElement.GetProperty("items")[0].Clone();
    }
}
