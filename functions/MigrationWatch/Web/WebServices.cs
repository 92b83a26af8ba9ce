using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Web.Connections;
using MigrationWatch.Web.Hosts;

namespace MigrationWatch.Web;

public static class WebServices
{
    /// <summary>Fetching from strangers' servers: safe for us, polite to them.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebOptions>().Bind(configuration.GetSection(WebOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.PostConfigure<WebOptions>(options => options.Contact ??= SiteOf(configuration));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ResolveName>(_ => Dns.GetHostAddressesAsync);
        services.TryAddSingleton(provider => new HttpMessageInvoker(CreateHandler(provider)));
        services.TryAddSingleton(CreateGate);
        services.TryAddSingleton<WebExchange>();
        services.TryAddSingleton<RobotsCheck>();
        services.TryAddSingleton<WebClient>();
        return services;
    }

    /// <summary>Azure tells an app its own address: better than no contact at all.</summary>
    private static string? SiteOf(IConfiguration configuration) =>
        configuration["WEBSITE_HOSTNAME"] is { Length: > 0 } host ? $"https://{host}/" : null;

    private static SocketsHttpHandler CreateHandler(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<WebOptions>>().Value;
        var guard = new PublicAddressesOnly(provider.GetRequiredService<ResolveName>(), options.AllowLoopback);
        return new SocketsHttpHandler
        {
            ConnectCallback = guard.ConnectAsync,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = options.MaximumHeaderKibibytes,

            // A proxy would dial for us, past the guard.
            UseProxy = false,

            // Our trace ids are no business of a newsroom's server.
            ActivityHeadersPropagator = null,

            // Feeds are minutes apart: a connection kept longer only holds a socket, and an old one an old DNS answer.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseDrainSize = 16 * 1024,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        };
    }

    private static HostGate CreateGate(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<WebOptions>>().Value;
        return new HostGate(
            provider.GetRequiredService<BlobStore>(),
            provider.GetRequiredService<TimeProvider>(),
            options.HostGap,
            hold: options.Timeout + TimeSpan.FromSeconds(10),
            options.HostPatience);
    }
}
