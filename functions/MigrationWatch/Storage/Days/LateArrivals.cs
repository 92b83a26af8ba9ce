using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using MigrationWatch.Contracts;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Storage.Days;

/// <summary>
/// Records that reached their day long after their time of storing (a replayed message, a long outage), in order of noting:
/// <c>extractions/_index/late.jsonl</c>. Readers that follow the stored time have passed them already and pick them up here.
/// </summary>
public sealed class LateArrivals(BlobServiceClient service, TimeProvider clock)
{
    public const string BlobName = "_index/late.jsonl";

    /// <summary>
    /// A reader that follows shows a record once it is this old; a record that is written when it is half as old is noted here.
    /// One minute: time for a slow commit and for clocks that differ.
    /// </summary>
    public static readonly TimeSpan SettleTime = TimeSpan.FromMinutes(1);

    public bool IsLate(Extraction record) => clock.GetUtcNow() - record.Stored > SettleTime / 2;

    /// <summary>Called before the record is written: a reader never sees the record without its note.</summary>
    /// <param name="isNew">False for a changed record that readers have seen before.</param>
    public async Task NoteAsync(Extraction record, bool isNew, CancellationToken cancellation)
    {
        var blob = service.GetBlobContainerClient(Containers.Extractions).GetAppendBlobClient(BlobName);
        var line = ContractJson.Write(new LateRecord(record.Id, record.Stored, isNew, clock.GetUtcNow())) + "\n";
        try
        {
            await AppendAsync(blob, line, cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            await blob.CreateIfNotExistsAsync(cancellationToken: cancellation);
            await AppendAsync(blob, line, cancellation);
        }
    }

    private static Task AppendAsync(AppendBlobClient blob, string line, CancellationToken cancellation) =>
        blob.AppendBlockAsync(BinaryData.FromString(line).ToStream(), cancellationToken: cancellation);
}

/// <param name="Noted">When the note was made; the record follows within seconds, or its writer died.</param>
public sealed record LateRecord(string Id, DateTimeOffset Stored, bool IsNew, DateTimeOffset Noted)
{
    public DateOnly Day => DateOnly.FromDateTime(Stored.UtcDateTime);
}
