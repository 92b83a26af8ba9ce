namespace MigrationWatch.Server.Azurite;

/// <param name="Folder">Where its data lies; null keeps it in memory.</param>
/// <param name="Accounts">Value of <c>AZURITE_ACCOUNTS</c> (<c>name:key;…</c>); null is the well-known development account.</param>
internal sealed record AzuriteOptions(int BlobPort = 10000, int QueuePort = 10001, int TablePort = 10002, string? Folder = null, string? Accounts = null)
{
    /// <summary>The npm package's version, pinned: 3.35.0 runs on Node 20.</summary>
    public const string Version = "3.35.0";

    /// <summary>What is started. Telemetry is off, and the storage packages may speak a newer API than Azurite knows.</summary>
    public IEnumerable<string> Arguments()
    {
        string[] always =
        [
            "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobPort", $"{BlobPort}", "--queuePort", $"{QueuePort}", "--tablePort", $"{TablePort}",
        ];
        return [.. always, .. Folder is null ? new[] { "--inMemoryPersistence" } : ["--location", Folder]];
    }
}

/// <summary>Azurite can't be started; the message says why and what helps.</summary>
internal sealed class AzuriteException(string message) : Exception(message);
