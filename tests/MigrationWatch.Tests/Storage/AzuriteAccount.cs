using System.Net;
using System.Net.Sockets;
using MigrationWatch.Server.Azurite;

namespace MigrationWatch.Tests.Storage;

/// <summary>
/// One real Azurite for the whole test run, and an account of its own for every test: the product's container and
/// queue names are constants, so tests that run side by side need separate accounts.
/// </summary>
internal static class AzuriteAccount
{
    private const int Accounts = 600;
    private static readonly string _key = Convert.ToBase64String(new byte[64]);
    private static readonly Lazy<Task<AzuriteOptions>> _azurite = new(StartAsync);
    private static int _taken;

    /// <summary>The connection string of an empty account.</summary>
    public static async Task<string> CreateAsync()
    {
        var azurite = await _azurite.Value;
        var name = Name(Interlocked.Increment(ref _taken));
        return $"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={_key};" +
            $"BlobEndpoint=http://127.0.0.1:{azurite.BlobPort}/{name};QueueEndpoint=http://127.0.0.1:{azurite.QueuePort}/{name};";
    }

    private static async Task<AzuriteOptions> StartAsync()
    {
        var accounts = string.Join(';', Enumerable.Range(1, Accounts).Select(number => $"{Name(number)}:{_key}"));
        var options = new AzuriteOptions(FreePort(), FreePort(), FreePort(), Folder: null, accounts);
        var azurite = await AzuriteProcess.StartAsync(options, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => azurite.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return options;
    }

    private static string Name(int number) => $"test{number:D3}";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
