using System.Net;
using System.Net.Sockets;
using MigrationWatch.Server.Azurite;
using MigrationWatch.Storage;

namespace MigrationWatch.Server.Demo;

/// <summary>An Azurite in memory on ports of its own: a demo begins empty, leaves nothing behind and disturbs no other.</summary>
internal sealed class DemoStorage : IAsyncDisposable
{
    // Azurite's well-known development account; its key is public.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly AzuriteProcess _azurite;
    private readonly AzuriteOptions _options;

    private DemoStorage(AzuriteProcess azurite, AzuriteOptions options) => (_azurite, _options) = (azurite, options);

    private readonly string _mails = Directory.CreateTempSubdirectory("migrationwatch-mails-").FullName;

    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("MigrationWatch:Mail:Folder", _mails),
        new(StorageOptions.Section, $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
            $"BlobEndpoint=http://127.0.0.1:{_options.BlobPort}/{Account};QueueEndpoint=http://127.0.0.1:{_options.QueuePort}/{Account};"),
    ];

    public static async Task<DemoStorage> StartAsync(CancellationToken cancellation)
    {
        var options = new AzuriteOptions(FreePort(), FreePort(), FreePort());
        return new DemoStorage(await AzuriteProcess.StartAsync(options, cancellation), options);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_mails, recursive: true);
        return _azurite.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
