using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Feeds;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Triggers;

namespace MigrationWatch.Tests.Storage;

public sealed class QuarantineTests : StorageTest
{
    private static readonly ArticleMessage _message = new("0123456789abcdef01234567", "feed", "entries/x.json") { TraceParent = "00-1" };

    [Fact]
    public async Task Permanent_failure_is_set_aside_with_its_reason_and_counts_as_done()
    {
        await Get<MessageDelivery>().RunAsync(FunctionNames.ExtractArticle, Queues.Articles, _message, (_, _) => throw new PermanentFailureException("gone", "the page is gone"), Cancellation);

        Assert.Equal("gone", Assert.Single(await Get<Quarantine>().ListAsync(Cancellation)).Reason);
    }

    [Fact]
    public async Task Any_other_failure_is_the_queues_to_retry() => await Assert.ThrowsAsync<InvalidOperationException>(() =>
        Get<MessageDelivery>().RunAsync(FunctionNames.ExtractArticle, Queues.Articles, _message, (_, _) => throw new InvalidOperationException(), Cancellation));

    [Fact]
    public async Task Same_message_sent_again_is_one_entry_with_two_attempts()
    {
        await Get<Quarantine>().KeepAsync(Queues.Articles, _message, "gone", "", Cancellation);
        await Get<Quarantine>().KeepAsync(Queues.Articles, _message with { TraceParent = "00-2" }, "gone", "", Cancellation);

        Assert.Equal(2, Assert.Single(await Get<Quarantine>().ListAsync(Cancellation)).Attempts);
    }

    [Fact]
    public async Task Replayed_message_is_back_on_its_queue_and_out_of_quarantine()
    {
        await Get<Quarantine>().KeepAsync(Queues.Articles, _message, "gone", "", Cancellation);

        await Get<Quarantine>().ReplayAsync((await Get<Quarantine>().ListAsync(Cancellation)).Single(), Cancellation);

        var queue = Get<QueueServiceClient>().GetQueueClient(Queues.Articles);
        var sent = (await queue.ReceiveMessageAsync(cancellationToken: Cancellation)).Value;
        Assert.Equal(_message, sent.Body.ToObjectFromJson<ArticleMessage>(MigrationWatch.Contracts.ContractJson.Options));
        Assert.Empty(await Get<Quarantine>().ListAsync(Cancellation));
    }

    protected override void AddServices(IServiceCollection services) => services.AddLogging();
}
