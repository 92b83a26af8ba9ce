using System.Collections.Concurrent;
using Azure;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Web.Hosts;

/// <summary>
/// One request at a time to a host, with a gap between two, across all instances: whoever replaces the host's blob
/// holds the turn until it gives it back or the hold runs out. Hosts don't wait for each other.
/// </summary>
/// <param name="gap">Between the end of one request and the start of the next.</param>
/// <param name="hold">Longest time a turn may last: longer than any request, so that only a crash lets it run out.</param>
/// <param name="patience">Longest wait for a turn before <see cref="HostBusyException"/>.</param>
public sealed class HostGate(BlobStore blobs, TimeProvider clock, TimeSpan gap, TimeSpan hold, TimeSpan patience)
{
    /// <summary>Idle hosts are forgotten over this number; their blobs remember.</summary>
    private const int MaximumLines = 4000;

    private static readonly TimeSpan UsualRequest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, HostLine> _lines = new();

    /// <summary>Waits for the host's turn; dispose the result when the response has been read.</summary>
    /// <exception cref="HostBusyException">The turn does not come within the patience.</exception>
    public async Task<IAsyncDisposable> EnterAsync(Uri url, CancellationToken cancellation)
    {
        var name = BlobName(url);
        var line = LineFor(name);
        if (!await line.Door.WaitAsync(patience, cancellation))
        {
            throw Busy(line, url.IdnHost);
        }

        try
        {
            await TakeTurnAsync(name, line, url.IdnHost, cancellation);
            return new Turn(this, name, line);
        }
        catch
        {
            line.Door.Release();
            throw;
        }
    }

    private async Task TakeTurnAsync(string name, HostLine line, string host, CancellationToken cancellation)
    {
        var deadline = clock.GetUtcNow() + patience;
        while (true)
        {
            line.Known ??= await blobs.ReadAsync<HostTurn>(Containers.Feeds, name, cancellation);
            var free = line.Known?.Value.FreeAt ?? DateTimeOffset.MinValue;
            if (free > deadline)
            {
                // Its holder may give it back early, so what we know is not worth keeping.
                line.Known = null;
                throw Busy(line, host);
            }

            if (free > clock.GetUtcNow())
            {
                await Task.Delay(free - clock.GetUtcNow(), clock, cancellation);
            }

            if (await WriteAsync(name, line, hold, cancellation))
            {
                return;
            }
        }
    }

    private async Task<bool> WriteAsync(string name, HostLine line, TimeSpan busyFor, CancellationToken cancellation)
    {
        var turn = new HostTurn(clock.GetUtcNow() + busyFor);
        var version = await blobs.PutAsync(Containers.Feeds, name, turn, line.Known?.Version, cancellation);
        line.Known = version is { } written ? new StoredBlob<HostTurn>(turn, written) : null;
        return version is not null;
    }

    /// <summary>Those who are sent away come back one after the other at the host's pace: all at once they would be sent away again and again.</summary>
    private HostBusyException Busy(HostLine line, string host)
    {
        lock (line)
        {
            var now = clock.GetUtcNow();
            line.Promised = (line.Promised > now + patience ? line.Promised : now + patience) + gap + UsualRequest;
            return new HostBusyException(host, line.Promised - now < LongestRetry ? line.Promised - now : LongestRetry);
        }
    }

    private HostLine LineFor(string name)
    {
        if (_lines.Count > MaximumLines)
        {
            foreach (var (idle, _) in _lines.Where(line => line.Value.Door.CurrentCount == 1))
            {
                _lines.TryRemove(idle, out _);
            }
        }

        return _lines.GetOrAdd(name, _ => new HostLine());
    }

    private static string BlobName(Uri url) =>
        $"hosts/{url.IdnHost.Replace(':', '_').ToLowerInvariant()}{(url.IsDefaultPort ? "" : "_" + url.Port)}.json";

    /// <summary>The process's own queue before a host, so that its waiters don't ask the storage in turns.</summary>
    private sealed class HostLine
    {
        public SemaphoreSlim Door { get; } = new(1);

        /// <summary>When the last caller that was sent away is to come again.</summary>
        public DateTimeOffset Promised { get; set; }

        /// <summary>The blob as we last read or wrote it: mostly nobody else touches it, which saves the reading.</summary>
        public StoredBlob<HostTurn>? Known { get; set; }
    }

    private sealed class Turn(HostGate gate, string name, HostLine line) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                // Not cancellable: a shutdown that kept the turn would block the host for everybody else until the hold runs out.
                await gate.WriteAsync(name, line, gate.Gap, CancellationToken.None);
            }
            catch (RequestFailedException)
            {
                // The request is done and counts; the turn runs out by itself.
                line.Known = null;
            }
            finally
            {
                line.Door.Release();
            }
        }
    }

    private TimeSpan Gap => gap;
}

/// <summary>Blob <c>hosts/{host}.json</c>.</summary>
internal sealed record HostTurn(DateTimeOffset FreeAt);
