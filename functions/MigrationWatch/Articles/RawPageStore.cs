using System.IO.Compression;
using System.Text.Json;
using MigrationWatch.Articles.Content;
using MigrationWatch.Contracts;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Articles;

/// <summary>Fetched pages as they came, compressed, so that a better parser can be run over them without asking the publisher again.</summary>
public sealed class RawPageStore(BlobStore blobs)
{
    public Task KeepAsync(string id, PageDocument page, CancellationToken cancellation)
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(new RawPageHead(page.Url?.AbsoluteUri, page.ContentType), ContractJson.Options);
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            // The first line says where the bytes came from and as what; the page follows byte for byte.
            gzip.Write(head);
            gzip.WriteByte((byte)'\n');
            gzip.Write(page.Body.Span);
        }

        return blobs.WriteBytesAsync(Containers.Articles, ArticleStore.RawName(id), new BinaryData(buffer.ToArray()), cancellation);
    }

    public async Task<PageDocument?> FindAsync(string id, CancellationToken cancellation)
    {
        if (await blobs.ReadBytesAsync(Containers.Articles, ArticleStore.RawName(id), cancellation) is not { } stored)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        await using (var gzip = new GZipStream(stored.Value.ToStream(), CompressionMode.Decompress))
        {
            await gzip.CopyToAsync(buffer, cancellation);
        }

        var bytes = buffer.ToArray();
        var end = Array.IndexOf(bytes, (byte)'\n');
        var head = JsonSerializer.Deserialize<RawPageHead>(bytes.AsSpan(0, end), ContractJson.Options)!;
        return new PageDocument(bytes.AsMemory(end + 1), head.ContentType, head.Url is null ? null : new Uri(head.Url));
    }

    private sealed record RawPageHead(string? Url, string? ContentType);
}
