using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using MigrationWatch.Queries.Live;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Tests.Queries;

public sealed class LateLogTests : QueryTest
{
    private readonly ReceivedBytes _received = new();

    [Fact]
    public async Task Only_what_was_appended_is_read_again_and_a_repeated_note_tells_nothing_new()
    {
        var log = Log();
        await NoteAsync(1);
        await NoteAsync(2);
        Assert.True(await log.RefreshAsync(Cancellation));
        var whole = _received.Last;

        await NoteAsync(1);

        Assert.True(await log.RefreshAsync(Cancellation));
        Assert.Equal(whole / 2, _received.Last);
        Assert.Equal([(Records.Id(1), true), (Records.Id(2), true), (Records.Id(1), false)], log.Records.Select(note => (note.Id, note.IsNew)));
        Assert.False(await log.RefreshAsync(Cancellation));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Log_that_was_begun_anew_is_read_from_its_beginning(int notes)
    {
        var log = Log();
        await NoteAsync(1);
        await NoteAsync(2);
        await log.RefreshAsync(Cancellation);

        await Get<BlobStore>().DeleteAsync(Containers.Extractions, LateArrivals.BlobName, Cancellation);
        // Times of creation are in whole seconds.
        await Task.Delay(TimeSpan.FromSeconds(1.1), Cancellation);
        for (var i = 0; i < notes; i++)
        {
            await NoteAsync(7 + i);
        }

        Assert.True(await log.RefreshAsync(Cancellation));
        Assert.Equal(Enumerable.Range(7, notes).Select(Records.Id), log.Records.Select(note => note.Id));
    }

    [Fact]
    public async Task Log_that_is_gone_has_no_notes()
    {
        var log = Log();
        Assert.False(await log.RefreshAsync(Cancellation));
        await NoteAsync(1);
        await log.RefreshAsync(Cancellation);

        await Get<BlobStore>().DeleteAsync(Containers.Extractions, LateArrivals.BlobName, Cancellation);

        Assert.True(await log.RefreshAsync(Cancellation));
        Assert.Empty(log.Records);
    }

    private Task NoteAsync(int record) => Get<LateArrivals>().NoteAsync(Records.Of(record, Noon), isNew: true, Cancellation);

    private LateLog Log()
    {
        var options = new BlobClientOptions();
        options.AddPolicy(_received, HttpPipelinePosition.PerCall);
        return new LateLog(new BlobServiceClient(Connection, options).GetBlobContainerClient(Containers.Extractions).GetBlobClient(LateArrivals.BlobName));
    }

    private sealed class ReceivedBytes : HttpPipelineSynchronousPolicy
    {
        public long Last { get; private set; }

        public override void OnReceivedResponse(HttpMessage message) =>
            Last = message.Response.Headers.ContentLength ?? 0;
    }
}
