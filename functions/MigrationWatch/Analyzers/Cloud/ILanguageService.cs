using MigrationWatch.Contracts;

namespace MigrationWatch.Analyzers.Cloud;

/// <summary>The calls that a cloud language service offers, in our own words: no type of its SDK gets into what we store. Every offset counts UTF-16 code units into the part.</summary>
public interface ILanguageService
{
    /// <summary>BCP 47 of the text; <c>und</c> when the service can't tell.</summary>
    Task<string> DetectLanguageAsync(string text, CancellationToken cancellation);

    /// <param name="parts">At most <see cref="CloudLimits.EntityParts"/>.</param>
    /// <returns>One answer a part, in order.</returns>
    Task<IReadOnlyList<PartEntities>> RecognizeAsync(IReadOnlyList<string> parts, string language, CancellationToken cancellation);

    /// <param name="parts">At most <see cref="CloudLimits.SentimentParts"/>.</param>
    /// <returns>One answer a part, in order.</returns>
    Task<IReadOnlyList<PartSentiment>> ScoreAsync(IReadOnlyList<string> parts, string language, CancellationToken cancellation);
}

/// <param name="Error">Why the service declined this part; null when it answered.</param>
/// <param name="Model">The service's model version.</param>
public sealed record PartEntities(IReadOnlyList<PartEntity> Entities, string? Model, string? Error = null);

public sealed record PartEntity(string Text, EntityType Type, double Confidence, TextSpan Span);

/// <param name="Sentences">Score from -1 to 1 for each.</param>
/// <param name="Opinions">Score from -1 to 1 towards the words of each span.</param>
public sealed record PartSentiment(double Score, IReadOnlyList<SpanScore> Sentences, IReadOnlyList<SpanScore> Opinions, string? Model, string? Error = null);

public readonly record struct SpanScore(TextSpan Span, double Score);
