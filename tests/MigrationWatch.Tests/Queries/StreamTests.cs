using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Endpoints;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Tests.Queries;

public sealed class StreamTests : QueryTest
{
    private static readonly DateOnly _day = DateOnly.FromDateTime(Noon.UtcDateTime);

    [Theory]
    [InlineData("ndjson", 0)]
    [InlineData("csv", 1)]
    public async Task First_line_arrives_before_the_last_row_is_read(string format, int headers)
    {
        await CloseDayAsync(rows: 600);

        // What is not read when the first bytes arrive can't be read any more.
        var all = await ReadAsync($"format={format}", () => ClosedDay.DeleteAsync(cancellationToken: Cancellation));

        Assert.InRange(all.Length - headers, 500, 599);
        Assert.Contains(Records.Id(599 * 256), all[headers]);
        Assert.DoesNotContain(all, line => line.Contains(Records.Id(0), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("format=ndjson", 600)]
    [InlineData("format=ndjson&limit=501", 501)]
    [InlineData("format=ndjson&sort=-relevance", 600)]
    [InlineData("format=ndjson&sort=stored", 600)]
    public async Task Stream_of_several_pages_has_every_row_once_and_none_that_came_meanwhile(string query, int rows)
    {
        await CloseDayAsync(rows: 600);

        var all = await ReadAsync(query, () => StoreAsync(Records.Of(7, Noon.AddDays(2))));

        Assert.Equal(rows, all.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(rows, all.Length);
    }

    private BlobClient ClosedDay => Get<BlobServiceClient>().GetBlobContainerClient(Containers.Extractions).GetBlobClient(DayNames.Closed(_day));

    private async Task CloseDayAsync(int rows)
    {
        var lines = Enumerable.Range(0, rows).Select(number => JsonSerializer.Serialize(Records.Of(number * 256, Noon.AddSeconds(number)), ContractJson.Options) + "\n");
        await Get<BlobStore>().WriteBytesAsync(Containers.Extractions, DayNames.Part(_day, 0), new BinaryData(string.Concat(lines)), Cancellation);
        Clock.Now = Noon.AddDays(2);
        await CompactAsync();
    }

    private async Task<string[]> ReadAsync(string query, Func<Task> whenItBegins)
    {
        using var body = new WatchedStream(whenItBegins);
        await Answer.OfAsync(query, request => request.HttpContext.Response.Body = body, request => Get<ExtractionEndpoints>().ListAsync(request, Cancellation));
        return Encoding.UTF8.GetString(body.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Does something once, when the first bytes arrive.</summary>
    private sealed class WatchedStream(Func<Task> whenItBegins) : MemoryStream
    {
        private bool _hasBegun;

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await base.WriteAsync(buffer, cancellationToken);
            if (!_hasBegun)
            {
                _hasBegun = true;
                await whenItBegins();
            }
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
