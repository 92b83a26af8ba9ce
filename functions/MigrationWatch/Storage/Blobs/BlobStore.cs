using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MigrationWatch.Contracts;

namespace MigrationWatch.Storage.Blobs;

/// <summary>JSON records and raw bytes in blobs, with conditions in place of locks: two writers never overwrite each other unseen.</summary>
public sealed class BlobStore(BlobServiceClient service)
{
    /// <summary>Attempts at a contended blob before the message goes back to its queue.</summary>
    private const int MaximumContention = 40;

    /// <returns>Null when there is no such blob.</returns>
    public async Task<StoredBlob<T>?> ReadAsync<T>(string container, string name, CancellationToken cancellation)
        where T : class
    {
        var bytes = await ReadBytesAsync(container, name, cancellation);
        return bytes is null ? null : new StoredBlob<T>(bytes.Value.ToObjectFromJson<T>(ContractJson.Options)!, bytes.Version);
    }

    public async Task<StoredBlob<BinaryData>?> ReadBytesAsync(string container, string name, CancellationToken cancellation)
    {
        try
        {
            var response = await Blob(container, name).DownloadContentAsync(cancellation);
            return new StoredBlob<BinaryData>(response.Value.Content, response.Value.Details.ETag);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <returns>Null when there is no such blob.</returns>
    public async Task<ETag?> VersionAsync(string container, string name, CancellationToken cancellation)
    {
        try
        {
            return (await Blob(container, name).GetPropertiesAsync(cancellationToken: cancellation)).Value.ETag;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>A blob as it comes.</summary>
    /// <param name="length">Of what is wanted of its beginning; null for all.</param>
    /// <returns>Null when there is no such blob.</returns>
    public async Task<Stream?> OpenAsync(string container, string name, CancellationToken cancellation, long? length = null)
    {
        try
        {
            var options = new BlobDownloadOptions { Range = length is null ? default : new HttpRange(0, length) };
            return (await Blob(container, name).DownloadStreamingAsync(options, cancellation)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>A part of a blob.</summary>
    /// <returns>Null when there is no such blob.</returns>
    public async Task<byte[]?> ReadRangeAsync(string container, string name, long offset, int length, CancellationToken cancellation)
    {
        try
        {
            var options = new BlobDownloadOptions { Range = new HttpRange(offset, length) };
            using var download = (await Blob(container, name).DownloadStreamingAsync(options, cancellation)).Value;
            var bytes = GC.AllocateUninitializedArray<byte>(length);
            await download.Content.ReadExactlyAsync(bytes, cancellation);
            return bytes;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <returns>False when the blob was there already; nothing is written then.</returns>
    public async Task<bool> CreateAsync<T>(string container, string name, T value, CancellationToken cancellation) =>
        await PutAsync(container, name, value, null, cancellation) is not null;

    /// <returns>False when somebody changed the blob since <paramref name="version"/> was read.</returns>
    public async Task<bool> ReplaceAsync<T>(string container, string name, T value, ETag version, CancellationToken cancellation) =>
        await PutAsync(container, name, value, version, cancellation) is not null;

    /// <summary>Creates when <paramref name="version"/> is null, else replaces that version.</summary>
    /// <param name="labels">Kept as the blob's metadata, which a listing shows without opening the blob; ASCII only.</param>
    /// <returns>The new version; null when somebody else was there first, and nothing is written then.</returns>
    public Task<ETag?> PutAsync<T>(
        string container, string name, T value, ETag? version, CancellationToken cancellation, IDictionary<string, string>? labels = null) =>
        UploadAsync(container, name, Json(value), Conditions(version), labels, cancellation);

    /// <inheritdoc cref="PutAsync"/>
    public Task<ETag?> PutBytesAsync(string container, string name, BinaryData bytes, ETag? version, CancellationToken cancellation) =>
        UploadAsync(container, name, bytes, Conditions(version), null, cancellation);

    public Task WriteAsync<T>(string container, string name, T value, CancellationToken cancellation) =>
        UploadAsync(container, name, Json(value), null, null, cancellation);

    public Task WriteBytesAsync(string container, string name, BinaryData bytes, CancellationToken cancellation) =>
        UploadAsync(container, name, bytes, null, null, cancellation);

    /// <summary>Reads, changes and writes until nobody came between. <paramref name="change"/> may run several times; returning its argument writes nothing.</summary>
    /// <exception cref="RequestFailedException">Still contended after many attempts: let the queue retry.</exception>
    public async Task<T> UpdateAsync<T>(string container, string name, Func<T?, T> change, CancellationToken cancellation)
        where T : class
    {
        for (var attempt = 0; attempt < MaximumContention; attempt++)
        {
            var current = await ReadAsync<T>(container, name, cancellation);
            var next = change(current?.Value);
            if (current is not null && ReferenceEquals(next, current.Value))
            {
                return next;
            }

            var written = current is null
                ? await CreateAsync(container, name, next, cancellation)
                : await ReplaceAsync(container, name, next, current.Version, cancellation);
            if (written)
            {
                return next;
            }
        }

        throw new RequestFailedException(412, $"{container}/{name} is contended");
    }

    public async IAsyncEnumerable<string> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in service.GetBlobContainerClient(container).GetBlobsAsync(prefix: prefix, cancellationToken: cancellation))
        {
            yield return item.Name;
        }
    }

    /// <summary>The blobs right in a folder, not in folders below it, each with its labels: one operation for 5,000 blobs.</summary>
    /// <param name="folder">Empty for the container's top, else ending in a slash.</param>
    public async IAsyncEnumerable<LabelledBlob> ListLabelsAsync(string container, string folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var items = service.GetBlobContainerClient(container).GetBlobsByHierarchyAsync(BlobTraits.Metadata, BlobStates.None, "/", folder, cancellation);
        await foreach (var item in items)
        {
            if (item.IsBlob)
            {
                yield return new LabelledBlob(item.Blob.Name, new Dictionary<string, string>(item.Blob.Metadata));
            }
        }
    }

    /// <summary>The blobs right in a folder that were last written before a time.</summary>
    /// <param name="folder">Empty for the container's top, else ending in a slash.</param>
    public async IAsyncEnumerable<string> ListUnchangedAsync(string container, string folder, DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in service.GetBlobContainerClient(container).GetBlobsByHierarchyAsync(delimiter: "/", prefix: folder, cancellationToken: cancellation))
        {
            if (item.IsBlob && item.Blob.Properties.LastModified < before)
            {
                yield return item.Blob.Name;
            }
        }
    }

    public async Task<bool> ExistsAsync(string container, string name, CancellationToken cancellation) =>
        await Blob(container, name).ExistsAsync(cancellation);

    public Task DeleteAsync(string container, string name, CancellationToken cancellation) =>
        Blob(container, name).DeleteIfExistsAsync(cancellationToken: cancellation);

    /// <returns>False when somebody changed the blob since <paramref name="version"/> was read; it stays then.</returns>
    public async Task<bool> DeleteAsync(string container, string name, ETag version, CancellationToken cancellation)
    {
        try
        {
            await Blob(container, name).DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = version }, cancellationToken: cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
        {
            return false;
        }
    }

    private static BlobRequestConditions Conditions(ETag? version) =>
        version is { } known ? new BlobRequestConditions { IfMatch = known } : new BlobRequestConditions { IfNoneMatch = ETag.All };

    private static BinaryData Json<T>(T value) => BinaryData.FromObjectAsJson(value, ContractJson.Options);

    private async Task<ETag?> UploadAsync(
        string container, string name, BinaryData bytes, BlobRequestConditions? conditions, IDictionary<string, string>? labels, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions { Conditions = conditions, HttpHeaders = Headers(name), Metadata = labels };
        try
        {
            return (await Blob(container, name).UploadAsync(bytes, options, cancellation)).Value.ETag;
        }
        catch (RequestFailedException conflict) when (conditions is not null && conflict.Status is 409 or 412)
        {
            return null;
        }
    }

    private static BlobHttpHeaders Headers(string name) => new()
    {
        ContentType = name.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "application/octet-stream",
    };

    private BlobClient Blob(string container, string name) => service.GetBlobContainerClient(container).GetBlobClient(name);
}

/// <summary>A value and the version of the blob it was read from.</summary>
public sealed record StoredBlob<T>(T Value, ETag Version);

/// <summary>A blob's name and labels, as a listing shows them.</summary>
public sealed record LabelledBlob(string Name, IReadOnlyDictionary<string, string> Labels);
