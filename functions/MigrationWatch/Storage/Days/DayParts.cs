using System.Collections.Concurrent;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Options;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Telemetry;

namespace MigrationWatch.Storage.Days;

/// <summary>
/// Block blobs of lines: each line is one block and the block's id is the article's id, so writing an article again
/// replaces its line, and the block list is the blob's index. Commits are conditional on the list's ETag, so two
/// instances that write at once both get their line in.
/// </summary>
/// <param name="nameOf">Of a day's part by number; null for the records' lines.</param>
public sealed class DayParts(BlobServiceClient service, IOptions<DayPartOptions> options, Func<DateOnly, int, string>? nameOf = null)
{
    /// <summary>Attempts at a contended blob before the message goes back to its queue.</summary>
    private const int MaximumContention = 40;

    private const string TraceLabel = "traceparents";

    /// <summary>Writers whose trace a blob remembers: 55 characters each, and metadata have 8 KiB.</summary>
    private const int MostTraces = 24;

    // One writer a blob within the process: only other instances are met by the ETag.
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new();

    /// <summary>How many share an open day.</summary>
    public int Count => options.Value.DayParts;

    /// <summary>The day's, whether they exist or not. Of an article's lines in two of them, the one in the latter is the later.</summary>
    public IReadOnlyList<string> Names(DateOnly day) => [.. Enumerable.Range(0, Count).Select(part => NameOf(day, part))];

    /// <summary>The part that the article's line is written to.</summary>
    /// <param name="first">The first byte of its id.</param>
    public int LastPlaceOf(byte first) => first % Count;

    /// <summary>
    /// The parts that may have the article's line, ascending. It is written to the last; the others were the last while
    /// there were fewer parts: the remainder by a power of two only grows with the power.
    /// </summary>
    /// <param name="first">The first byte of its id.</param>
    public IEnumerable<int> PlacesOf(byte first)
    {
        for (var (parts, last) = (1, -1); parts <= Count; parts *= 2)
        {
            if (first % parts is var place && place != last)
            {
                yield return last = place;
            }
        }
    }

    /// <summary>Adds or replaces the article's line.</summary>
    /// <param name="beforeAdding">Awaited before a line that the blob did not have is committed.</param>
    public Task PutAsync(DateOnly day, string articleId, byte[] line, Func<Task> beforeAdding, CancellationToken cancellation) =>
        ChangeAsync(
            NameOf(day, LastPlaceOf(FirstByte(articleId))),
            async (blob, ids) =>
            {
                var block = BlockId(articleId);
                var isNew = !ids.Contains(block);
                await (isNew ? beforeAdding() : Task.CompletedTask);

                // Staged anew on every attempt: another instance's commit discards all staged blocks that it doesn't name.
                await blob.StageBlockAsync(block, new MemoryStream(line), cancellationToken: cancellation);
                return isNew ? [.. ids, block] : ids;
            },
            cancellation);

    /// <summary>Takes the article's line out; the day may have none.</summary>
    public async Task RemoveAsync(DateOnly day, string articleId, CancellationToken cancellation)
    {
        foreach (var place in PlacesOf(FirstByte(articleId)))
        {
            await RemoveAsync(NameOf(day, place), articleId, cancellation);
        }
    }

    private Task RemoveAsync(string name, string articleId, CancellationToken cancellation) => ChangeAsync(
        name,
        (_, ids) => Task.FromResult<IReadOnlyList<string>?>(ids.Contains(BlockId(articleId)) ? [.. ids.Where(id => id != BlockId(articleId))] : null),
        cancellation);

    /// <returns>Trace contexts of the last writers, the latest first; empty when the blob has none.</returns>
    public async Task<IReadOnlyList<string>> TracesAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var known = (await Blob(name).GetPropertiesAsync(cancellationToken: cancellation)).Value.Metadata;
            return known.TryGetValue(TraceLabel, out var traces) ? traces.Split(',') : [];
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return [];
        }
    }

    private async Task ChangeAsync(string name, Func<BlockBlobClient, IReadOnlyList<string>, Task<IReadOnlyList<string>?>> change, CancellationToken cancellation)
    {
        var gate = _gates.GetOrAdd(name, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellation);
        try
        {
            await CommitAsync(name, change, cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task CommitAsync(string name, Func<BlockBlobClient, IReadOnlyList<string>, Task<IReadOnlyList<string>?>> change, CancellationToken cancellation)
    {
        var blob = Blob(name);
        for (var attempt = 0; attempt < MaximumContention; attempt++)
        {
            var (ids, version) = await BlocksAsync(blob, cancellation);
            try
            {
                if (await change(blob, ids) is not { } next)
                {
                    return;
                }

                await blob.CommitBlockListAsync(next, Commit(version, await WithOursAsync(name, cancellation)), cancellation);
                return;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412 || conflict.ErrorCode == "InvalidBlockList")
            {
                // Another instance committed in between, or the day was closed and the blob folded away: the next list knows.
            }
        }

        throw new RequestFailedException(412, $"{name} is contended");
    }

    /// <summary>The digest that shows this line belongs to the trace of the article that brought it.</summary>
    private async Task<IDictionary<string, string>?> WithOursAsync(string name, CancellationToken cancellation) => Signals.Here is { } trace
        ? new Dictionary<string, string> { [TraceLabel] = string.Join(',', (await TracesAsync(name, cancellation)).Prepend(trace).DistinctBy(TraceId).Take(MostTraces)) }
        : null;

    /// <summary>Of <c>00-trace-span-flags</c>: one article of a trace stands for all.</summary>
    private static string TraceId(string context) => context.Split('-')[1];

    private static CommitBlockListOptions Commit(ETag? version, IDictionary<string, string>? metadata) => new()
    {
        Conditions = version is { } known ? new BlobRequestConditions { IfMatch = known } : new BlobRequestConditions { IfNoneMatch = ETag.All },
        HttpHeaders = new BlobHttpHeaders { ContentType = "application/x-ndjson" },
        Metadata = metadata,
    };

    private static async Task<(IReadOnlyList<string> Ids, ETag? Version)> BlocksAsync(BlockBlobClient blob, CancellationToken cancellation)
    {
        try
        {
            var list = await blob.GetBlockListAsync(BlockListTypes.Committed, cancellationToken: cancellation);
            var version = list.GetRawResponse().Headers.ETag;
            return ([.. list.Value.CommittedBlocks.Select(block => block.Name)], version);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return ([], null);
        }
    }

    private string NameOf(DateOnly day, int part) => (nameOf ?? DayNames.Part)(day, part);

    private static byte FirstByte(string articleId) => Convert.ToByte(articleId[..2], 16);

    /// <summary>All ids in a blob must have one length: 24 hexadecimal digits.</summary>
    private static string BlockId(string articleId) => Convert.ToBase64String(Encoding.ASCII.GetBytes(articleId));

    private BlockBlobClient Blob(string name) => service.GetBlobContainerClient(Containers.Extractions).GetBlockBlobClient(name);
}
