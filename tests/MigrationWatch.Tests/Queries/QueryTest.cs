using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Articles;
using MigrationWatch.Contracts;
using MigrationWatch.Digests;
using MigrationWatch.Http;
using MigrationWatch.Intake;
using MigrationWatch.Queries;
using MigrationWatch.Queries.Closing;
using MigrationWatch.Queries.Endpoints;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;
using MigrationWatch.Tests.Storage;

namespace MigrationWatch.Tests.Queries;

/// <summary>A test with stored records and the API's handlers, at noon of 20 November 2026.</summary>
public abstract class QueryTest : StorageTest
{
    protected static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    internal MovableClock Clock { get; } = new(Noon);

    protected override void AddServices(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(Clock).AddSingleton<ArticleStore>().AddSingleton<DigestStore>().AddHttp(Configuration).AddQueries(Configuration);

    protected override IDictionary<string, string?> Settings() =>
        new Dictionary<string, string?> { ["MigrationWatch:Index:RefreshInterval"] = "00:00:00" };

    /// <summary>Stores a record as the article stage does.</summary>
    protected async Task StoreAsync(Extraction record)
    {
        await Get<BlobStore>().WriteAsync(Containers.Extractions, $"by-id/{record.Id}.json", record, Cancellation);
        await Get<DayPartition>().PutAsync(record, Cancellation);
    }

    /// <summary>Stores a record with the words of its text as the article stage does.</summary>
    protected async Task StoreAsync(Extraction record, string text)
    {
        await WriteWordsAsync(record, text);
        await StoreAsync(record);
    }

    protected Task WriteWordsAsync(Extraction record, string text) =>
        Get<DayWords>().PutAsync(DateOnly.FromDateTime(record.Stored.UtcDateTime), record.Id, record.Revision, TextWords.Of(text, record.Entities), Cancellation);

    protected Task CompactAsync() => Get<DayCompaction>().RunAsync(Cancellation);

    protected Task<Answer> ExtractionsAsync(string query) => Answer.OfAsync(query, request => Get<ExtractionEndpoints>().ListAsync(request, Cancellation));

    protected Task<Answer> ClaimsAsync(string query) => Answer.OfAsync(query, request => Get<ClaimEndpoints>().ListAsync(request, Cancellation));
}
