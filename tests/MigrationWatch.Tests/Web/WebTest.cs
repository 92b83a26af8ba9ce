using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Tests.Storage;
using MigrationWatch.Web;
using MigrationWatch.Web.Connections;
using WebClient = MigrationWatch.Web.WebClient;
using WebRequest = MigrationWatch.Web.WebRequest;
using WebResponse = MigrationWatch.Web.WebResponse;

namespace MigrationWatch.Tests.Web;

/// <summary>The web client as the product builds it, with a newsroom on this machine and a name server that the test plays.</summary>
public abstract class WebTest(bool allowLoopback) : StorageTest, IAsyncLifetime
{
    protected Newsroom Newsroom { get; private set; } = null!;

    /// <summary>The name server: every host is this machine unless a test says otherwise.</summary>
    protected Func<string, IPAddress[]> Resolve { get; set; } = _ => [IPAddress.Loopback];

    async Task IAsyncLifetime.InitializeAsync()
    {
        Newsroom = await Newsroom.StartAsync();
        await InitializeAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await Newsroom.DisposeAsync();
    }

    protected override IDictionary<string, string?> Settings() => new Dictionary<string, string?>
    {
        ["MigrationWatch:Web:AllowLoopback"] = allowLoopback.ToString(),
        ["MigrationWatch:Web:HostGap"] = "00:00:00",
        ["MigrationWatch:Web:Timeout"] = "00:00:02",
        ["MigrationWatch:Web:MaximumBytes"] = "1048576",
        ["MigrationWatch:Web:Contact"] = "https://watch.example/about",
    };

    protected override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ResolveName>((host, _) => Task.FromResult(Resolve(host)));
        services.AddWeb(Configuration);
    }

    protected Task<WebResponse> GetAsync(string url) => Get<WebClient>().GetAsync(new WebRequest(new Uri(url)), Cancellation);

    protected async Task<string> RefusalAsync(string url) =>
        (await Assert.ThrowsAsync<PermanentFailureException>(() => GetAsync(url))).Reason;

    protected async Task<WebProblem> ProblemAsync(string url) =>
        (await Assert.ThrowsAsync<WebFailureException>(() => GetAsync(url))).Problem;
}
