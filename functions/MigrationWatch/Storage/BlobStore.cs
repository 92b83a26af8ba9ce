using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MigrationWatch.Contracts;

namespace MigrationWatch.Storage;

/// <summary>JSON records and raw bytes in blobs, with conditions in place of locks: two writers never overwrite each other unseen.</summary>
public sealed class BlobStore(BlobServiceClient service)
{
    /// <summary>Attempts at a contended blob before the message goes back to its queue.</summary>
    private const int MaximumContention = 40;

    /// <returns>Null when there is no such blob.</returns>
    public async Task<Stored<T>?> ReadAsync<T>(string container, string name, CancellationToken cancellation)
        where T : class
    {
        var bytes = await ReadBytesAsync(container, name, cancellation);
        return bytes is null ? null : new Stored<T>(bytes.Value.ToObjectFromJson<T>(ContractJson.Options)!, bytes.Version);
    }

    public async Task<Stored<BinaryData>?> ReadBytesAsync(string container, string name, CancellationToken cancellation)
    {
        try
        {
            var response = await Blob(container, name).DownloadContentAsync(cancellation);
            return new Stored<BinaryData>(response.Value.Content, response.Value.Details.ETag);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <returns>False when the blob was there already; nothing is written then.</returns>
    public Task<bool> CreateAsync<T>(string container, string name, T value, CancellationToken cancellation) =>
        PutAsync(container, name, Json(value), new BlobRequestConditions { IfNoneMatch = ETag.All }, cancellation);

    /// <returns>False when somebody changed the blob since <paramref name="version"/> was read.</returns>
    public Task<bool> ReplaceAsync<T>(string container, string name, T value, ETag version, CancellationToken cancellation) =>
        PutAsync(container, name, Json(value), new BlobRequestConditions { IfMatch = version }, cancellation);

    public Task WriteAsync<T>(string container, string name, T value, CancellationToken cancellation) =>
        PutAsync(container, name, Json(value), null, cancellation);

    public Task WriteBytesAsync(string container, string name, BinaryData bytes, CancellationToken cancellation) =>
        PutAsync(container, name, bytes, null, cancellation);

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

    public async Task<bool> ExistsAsync(string container, string name, CancellationToken cancellation) =>
        await Blob(container, name).ExistsAsync(cancellation);

    public Task DeleteAsync(string container, string name, CancellationToken cancellation) =>
        Blob(container, name).DeleteIfExistsAsync(cancellationToken: cancellation);

    private static BinaryData Json<T>(T value) => BinaryData.FromObjectAsJson(value, ContractJson.Options);

    private async Task<bool> PutAsync(string container, string name, BinaryData bytes, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        try
        {
            await Blob(container, name).UploadAsync(bytes, new BlobUploadOptions { Conditions = conditions, HttpHeaders = Headers(name) }, cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conditions is not null && conflict.Status is 409 or 412)
        {
            return false;
        }
    }

    private static BlobHttpHeaders Headers(string name) => new()
    {
        ContentType = name.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "application/octet-stream",
    };

    private BlobClient Blob(string container, string name) => service.GetBlobContainerClient(container).GetBlobClient(name);
}

/// <summary>A value and the version of the blob it was read from.</summary>
public sealed record Stored<T>(T Value, ETag Version);
