using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using MigrationWatch.Contracts;

namespace MigrationWatch.Storage;

/// <summary>
/// The analysts' files: <c>date=YYYY-MM-DD/part-N.jsonl</c>, one extraction a line, readable as they lie.
/// Each line is one block of a block blob and the block's id is the article's id: writing an article again replaces
/// its line, and the block list is the day's index. Commits are conditional on the list's ETag, so two instances
/// that write at once both get their line in.
/// </summary>
public sealed class DayPartition(BlobServiceClient service)
{
    /// <summary>Blobs a day. A blob holds 50,000 blocks, so a day holds 200,000 articles; an id always falls into the same part.</summary>
    public const int Parts = 4;

    // One writer a blob within the process: only other instances are met by the ETag.
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new();

    public static string Folder(DateOnly day) => $"date={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/";

    public static string PartName(DateOnly day, int part) => $"{Folder(day)}part-{part}.jsonl";

    /// <summary>Adds the record's line, or replaces it if the day has the article already.</summary>
    public async Task PutAsync(Extraction extraction, CancellationToken cancellation)
    {
        var name = PartName(DateOnly.FromDateTime(extraction.Stored.UtcDateTime), PartOf(extraction.Id));
        var gate = _gates.GetOrAdd(name, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellation);
        try
        {
            var line = JsonSerializer.SerializeToUtf8Bytes(extraction, ContractJson.Options);
            await CommitAsync(name, BlockId(extraction), [.. line, (byte)'\n'], cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The day's records in order of storing; an empty list when the day has none.</summary>
    public async Task<IReadOnlyList<Extraction>> ReadAsync(DateOnly day, CancellationToken cancellation)
    {
        var records = new List<Extraction>();
        for (var part = 0; part < Parts; part++)
        {
            var bytes = await ReadPartAsync(PartName(day, part), cancellation);
            records.AddRange(ReadLines(bytes));
        }

        return [.. records.OrderBy(record => record.Stored).ThenBy(record => record.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<Extraction> ReadLines(BinaryData? bytes) => bytes is null
        ? []
        : Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => ContractJson.Read<Extraction>(line)!);

    private async Task<BinaryData?> ReadPartAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return (await Blob(name).DownloadContentAsync(cancellation)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private async Task CommitAsync(string name, string blockId, byte[] line, CancellationToken cancellation)
    {
        var blob = Blob(name);
        for (var attempt = 0; attempt < 40; attempt++)
        {
            var (ids, version) = await BlocksAsync(blob, cancellation);

            // Staged anew on every attempt: another instance's commit discards all staged blocks that it doesn't name.
            await blob.StageBlockAsync(blockId, new MemoryStream(line), cancellationToken: cancellation);
            try
            {
                await blob.CommitBlockListAsync(ids.Contains(blockId) ? ids : [.. ids, blockId], Commit(version), cancellation);
                return;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 409 or 412 || conflict.ErrorCode == "InvalidBlockList")
            {
                // Another instance committed in between: its line is in the next list.
            }
        }

        throw new RequestFailedException(412, $"{name} is contended");
    }

    private static CommitBlockListOptions Commit(ETag? version) => new()
    {
        Conditions = version is { } known ? new BlobRequestConditions { IfMatch = known } : new BlobRequestConditions { IfNoneMatch = ETag.All },
        HttpHeaders = new BlobHttpHeaders { ContentType = "application/x-ndjson" },
    };

    private static async Task<(List<string> Ids, ETag? Version)> BlocksAsync(BlockBlobClient blob, CancellationToken cancellation)
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

    private static int PartOf(string id) => Convert.ToInt32(id[..2], 16) % Parts;

    /// <summary>All ids in a blob must have one length: 24 hexadecimal digits.</summary>
    private static string BlockId(Extraction extraction) => Convert.ToBase64String(Encoding.ASCII.GetBytes(extraction.Id));

    private BlockBlobClient Blob(string name) => service.GetBlobContainerClient(Containers.Extractions).GetBlockBlobClient(name);
}
