using System.Buffers;
using System.IO.Compression;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Web.Connections;

/// <summary>Reads a body, unpacking as it goes, and gives up as soon as it grows over the cap: a bomb never gets to be in memory.</summary>
internal static class CappedBody
{
    /// <summary>Encodings one over the other. Two are seen in the wild (a server and its proxy both packing), more are an attack.</summary>
    private const int MaximumLayers = 2;

    /// <exception cref="PermanentFailureException"><c>too-large</c>: more than <paramref name="cap"/> bytes, packed or unpacked.</exception>
    /// <exception cref="InvalidDataException">The body is not what its Content-Encoding says.</exception>
    public static async Task<(byte[] Bytes, long Received)> ReadAsync(HttpContent content, int cap, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > cap)
        {
            throw TooLarge(cap);
        }

        await using var received = new CountingStream(await content.ReadAsStreamAsync(cancellation), cap);
        await using var unpacked = await UnpackAsync(received, content.Headers.ContentEncoding, cancellation);
        return (await ReadAllAsync(unpacked, cap, cancellation), received.Count);
    }

    private static async Task<Stream> UnpackAsync(Stream body, ICollection<string> encodings, CancellationToken cancellation)
    {
        if (encodings.Count > MaximumLayers)
        {
            throw new InvalidDataException($"the body is packed {encodings.Count} times");
        }

        foreach (var encoding in encodings.Reverse())
        {
            body = await UnpackAsync(body, encoding.ToLowerInvariant(), cancellation);
        }

        return body;
    }

    private static async Task<Stream> UnpackAsync(Stream body, string encoding, CancellationToken cancellation)
    {
        if (encoding == "br")
        {
            return new BrotliStream(body, CompressionMode.Decompress);
        }

        if (encoding is not ("gzip" or "x-gzip" or "deflate"))
        {
            return encoding is "identity" or "" ? body : throw new InvalidDataException($"unknown Content-Encoding \"{encoding}\"");
        }

        // Some servers announce gzip and send plain text, and "deflate" is zlib or raw: the first bytes tell.
        var peeked = await PeekedStream.CreateAsync(body, 2, cancellation);
        return peeked.First switch
        {
            [0x1f, 0x8b] => new GZipStream(peeked, CompressionMode.Decompress),
            _ when encoding != "deflate" => peeked,
            [var method, var flags] when (method & 15) == 8 && ((method << 8) | flags) % 31 == 0 => new ZLibStream(peeked, CompressionMode.Decompress),
            _ => new DeflateStream(peeked, CompressionMode.Decompress),
        };
    }

    private static async Task<byte[]> ReadAllAsync(Stream body, int cap, CancellationToken cancellation)
    {
        var all = new ArrayBufferWriter<byte>(16 * 1024);
        while (await body.ReadAsync(all.GetMemory(16 * 1024), cancellation) is > 0 and var read)
        {
            all.Advance(read);
            if (all.WrittenCount > cap)
            {
                throw TooLarge(cap);
            }
        }

        return all.WrittenSpan.ToArray();
    }

    public static PermanentFailureException TooLarge(int cap) => new("too-large", $"the body is larger than {cap / 1024.0 / 1024.0:0.#} MiB");
}
