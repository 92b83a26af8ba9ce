using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Server.Demo;
using MigrationWatch.Server.Hosting;
using MigrationWatch.Server.Mails;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;
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

    /// <summary>Token of a new reader's preferences link; the reader has one watch.</summary>
    public async Task<string> ReaderTokenAsync()
    {
        var (signUp, tokens, store) = (Services.GetRequiredService<SignUp>(), Services.GetRequiredService<TokenSigner>(), Services.GetRequiredService<SubscriberStore>());
        const string Address = "reader@example.org";
        await signUp.RequestAsync(new SignUpRequest(Address, new Preferences { Topics = ["removal"] }, "page", "192.0.2.1", null), CancellationToken.None);
        var pending = (await store.FindAsync(store.IdOf(EmailAddress.Parse(Address)!), CancellationToken.None))!;
        var reader = await signUp.ConfirmAsync(tokens.Sign(TokenPurpose.Confirm, pending.Id, pending.Serial, DateTimeOffset.UtcNow.AddDays(1)), CancellationToken.None) ?? pending;
        var token = tokens.Sign(TokenPurpose.Manage, reader.Id, reader.Serial, DateTimeOffset.UtcNow.AddDays(1));
        using var form = new FormUrlEncodedContent([new("token", token), new("name", "Removals"), new("of", "claims"), new("query", "event=removal"), new("dailyCap", "5")]);
        (await Client.PostAsync("/api/subscriptions/watches", form)).EnsureSuccessStatusCode();
        return token;
    }

    /// <summary>The first claim that answers the question.</summary>
    public async Task<JsonElement> ClaimAsync(string query)
    {
        using var claims = JsonDocument.Parse(await Client.GetStringAsync($"/api/claims?{query}&limit=1"));
        return claims.RootElement.GetProperty("items")[0].Clone();
    }
}
