using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;
using MigrationWatch.Analyzers.Cloud;
using MigrationWatch.Contracts;

namespace MigrationWatch.Functions;

/// <summary>Azure AI Language through its SDK. Splitting, batching, budget and fallback are the library's; 429 and 5xx are retried by the SDK, which heeds Retry-After.</summary>
public sealed class AzureLanguageService(IOptions<CloudOptions> options) : ILanguageService
{
    private readonly TextAnalyticsClient _client = Create(options.Value);

    public async Task<string> DetectLanguageAsync(string text, CancellationToken cancellation)
    {
        Response<DetectedLanguage> answer = await _client.DetectLanguageAsync(text, cancellationToken: cancellation);
        return answer.Value.Iso6391Name is "(Unknown)" ? "und" : answer.Value.Iso6391Name;
    }

    public async Task<IReadOnlyList<PartEntities>> RecognizeAsync(IReadOnlyList<string> parts, string language, CancellationToken cancellation)
    {
        Response<RecognizeEntitiesResultCollection> answer = await _client.RecognizeEntitiesBatchAsync(Documents(parts, language), cancellationToken: cancellation);
        return [.. answer.Value.Select(document => document.HasError
            ? new PartEntities([], answer.Value.ModelVersion, document.Error.ErrorCode.ToString())
            : new PartEntities([.. document.Entities.Where(entity => TypeOf(entity) is not null).Select(Entity)], answer.Value.ModelVersion))];
    }

    public async Task<IReadOnlyList<PartSentiment>> ScoreAsync(IReadOnlyList<string> parts, string language, CancellationToken cancellation)
    {
        // Opinions towards single words pay in English only: elsewhere the service finds few.
        var settings = new AnalyzeSentimentOptions { IncludeOpinionMining = language == "en" };
        Response<AnalyzeSentimentResultCollection> answer = await _client.AnalyzeSentimentBatchAsync(Documents(parts, language), settings, cancellation);
        return [.. answer.Value.Select(document => document.HasError
            ? new PartSentiment(0, [], [], answer.Value.ModelVersion, document.Error.ErrorCode.ToString())
            : Sentiment(document.DocumentSentiment, answer.Value.ModelVersion))];
    }

    private static TextAnalyticsClient Create(CloudOptions options)
    {
        var settings = new TextAnalyticsClientOptions();
        settings.Retry.MaxRetries = 5;
        settings.Retry.Mode = RetryMode.Exponential;
        return options.Key is { Length: > 0 } key
            ? new TextAnalyticsClient(options.Endpoint, new AzureKeyCredential(key), settings)
            : new TextAnalyticsClient(options.Endpoint, Identity(options), settings);
    }

    private static TokenCredential Identity(CloudOptions options) => options.ClientId is { Length: > 0 } id
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id))
        : new DefaultAzureCredential();

    private static IEnumerable<TextDocumentInput> Documents(IReadOnlyList<string> parts, string language) =>
        parts.Select((text, index) => new TextDocumentInput($"{index}", text) { Language = language });

    private static PartEntity Entity(CategorizedEntity entity) =>
        new(entity.Text, TypeOf(entity)!.Value, entity.ConfidenceScore, new TextSpan(entity.Offset, entity.Length));

    private static EntityType? TypeOf(CategorizedEntity entity) => (entity.Category.ToString(), entity.SubCategory) switch
    {
        ("Person", _) => EntityType.Person,
        ("Organization", _) => EntityType.Organization,

        // Countries, regions and most towns have names of ours, which go before: what is left is a small place.
        ("Location", "GPE") => EntityType.City,
        ("Location", _) => EntityType.Region,
        _ => null,
    };

    private static PartSentiment Sentiment(DocumentSentiment document, string model) => new(
        Score(document.ConfidenceScores),
        [.. document.Sentences.Select(sentence => new SpanScore(new TextSpan(sentence.Offset, sentence.Length), Score(sentence.ConfidenceScores)))],
        [.. document.Sentences.SelectMany(sentence => sentence.Opinions).Select(opinion => new SpanScore(new TextSpan(opinion.Target.Offset, opinion.Target.Length), Score(opinion.Target.ConfidenceScores)))],
        model);

    private static double Score(SentimentConfidenceScores scores) => scores.Positive - scores.Negative;
}
