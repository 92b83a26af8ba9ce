using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Digests;
using MigrationWatch.Queries.Retention;

namespace MigrationWatch.Tests.Queries;

/// <summary>An article that is deleted after a digest has read it and before the digest is written.</summary>
public sealed class DigestDeletionTests : QueryTest
{
    private readonly BeforeDigest _before = new();

    [Fact]
    public async Task An_article_deleted_while_its_digest_is_built_is_not_in_what_was_built()
    {
        var (gone, kept) = (Records.Of(1, Noon, "Deported from Russia to Tajikistan"), Records.Of(2, Noon, "Permits become dearer in Kazakhstan"));
        await StoreAsync(gone);
        await StoreAsync(kept);
        _before.Written = () => Get<ArticleDeletion>().DeleteAsync(gone.Id, "asked for", Cancellation);

        await Get<DigestBuilder>().BuildAsync(DateOnly.FromDateTime(Noon.UtcDateTime), Cancellation);

        var digest = (await Get<DigestStore>().FindAsync(DateOnly.FromDateTime(Noon.UtcDateTime), Cancellation))!.Value;
        Assert.Null(_before.Written);
        Assert.Equal([kept.Id], digest.Stories.Select(story => story.Id));
    }

    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddDigests(Configuration);
        var options = new BlobClientOptions();
        options.AddPolicy(_before, HttpPipelinePosition.PerCall);
        services.AddSingleton(new BlobServiceClient(Connection, options));
    }

    /// <summary>Does something once, just before the first digest is written.</summary>
    private sealed class BeforeDigest : HttpPipelinePolicy
    {
        public Func<Task>? Written { get; set; }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (message.Request.Method == RequestMethod.Put && message.Request.Uri.Path.Contains("digests/20", StringComparison.Ordinal) && Written is { } written)
            {
                Written = null;
                await written();
            }

            await ProcessNextAsync(message, pipeline);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
    }
}
