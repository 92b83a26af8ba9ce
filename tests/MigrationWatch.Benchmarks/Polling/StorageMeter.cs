using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Azure.Core.Diagnostics;

namespace MigrationWatch.Benchmarks.Polling;

/// <summary>Counts the storage operations of this process by what they are for, from the client library's own events.</summary>
internal sealed class StorageMeter : IDisposable
{
    private const string RequestEvent = "Request";

    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly AzureEventSourceListener _listener;

    public StorageMeter() => _listener = new AzureEventSourceListener((data, _) => Count(data), EventLevel.Informational);

    /// <summary>The counts since the last call.</summary>
    public SortedDictionary<string, int> Take()
    {
        var taken = new SortedDictionary<string, int>(_counts, StringComparer.Ordinal);
        _counts.Clear();
        return taken;
    }

    public void Dispose() => _listener.Dispose();

    private void Count(EventWrittenEventArgs data)
    {
        if (data.EventName != RequestEvent)
        {
            return;
        }

        var (method, uri) = ((string)data.Payload![1]!, new Uri((string)data.Payload[2]!));
        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var name = $"{method} {string.Join('/', parts.Skip(1).Take(parts.Length > 3 ? 2 : 1))}";
        _counts.AddOrUpdate(name, 1, (_, count) => count + 1);
    }
}
