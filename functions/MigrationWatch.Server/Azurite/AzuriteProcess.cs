using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace MigrationWatch.Server.Azurite;

/// <summary>A storage emulator of our own: started when it is needed, waited for, stopped with us.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private AzuriteProcess(Process process) => _process = process;

    /// <summary>Starts Azurite and waits until it answers.</summary>
    /// <exception cref="AzuriteException">It can't be fetched or started; the message says what helps.</exception>
    public static async Task<AzuriteProcess> StartAsync(AzuriteOptions options, CancellationToken cancellation)
    {
        var program = await AzuritePackage.ResolveAsync(cancellation);
        var start = new ProcessStartInfo("node", [program, .. options.Arguments()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (options.Accounts is { } accounts)
        {
            start.Environment["AZURITE_ACCOUNTS"] = accounts;
        }

        var azurite = new AzuriteProcess(Process.Start(start)!);
        try
        {
            await azurite.WaitUntilItAnswersAsync(options, cancellation);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <returns>Null when nothing listens, true when it is an Azurite, false when it is something else.</returns>
    public static async Task<bool?> IsAzuriteAsync(int port, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/devstoreaccount1?comp=list"), cancellation);
            return response.Headers.Server.Any(IsAzurite);
        }
        catch (HttpRequestException failure) when (failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            return null;
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Terminate();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static bool IsAzurite(ProductInfoHeaderValue server) => server.Product?.Name.StartsWith("Azurite", StringComparison.Ordinal) ?? false;

    /// <summary>SIGTERM where there is one: Azurite writes its last changes to disk only when asked to end, not when killed.</summary>
    private void Terminate()
    {
        if (OperatingSystem.IsWindows() || kill(_process.Id, 15) != 0)
        {
            _process.Kill();
        }
    }

    private async Task WaitUntilItAnswersAsync(AzuriteOptions options, CancellationToken cancellation)
    {
        var errors = _process.StandardError.ReadToEndAsync(cancellation);
        _ = _process.StandardOutput.ReadToEndAsync(cancellation);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(StartLimit);
        try
        {
            while (await IsAzuriteAsync(options.BlobPort, limit.Token) is not true || await IsAzuriteAsync(options.QueuePort, limit.Token) is not true)
            {
                if (_process.HasExited)
                {
                    throw new AzuriteException($"Azurite ended at once: {(await errors).Trim()}");
                }

                await Task.Delay(100, limit.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new AzuriteException($"Azurite did not answer within {StartLimit.TotalSeconds:0} seconds on port {options.BlobPort}.");
        }
    }

    [DllImport("libc")]
    private static extern int kill(int pid, int signal);
}
