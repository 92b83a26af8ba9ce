using Azure;
using MigrationWatch.Analyzers.Cloud;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Analyzers;

/// <summary>Stands for the service behind its SDK, which can't be had everywhere: answers part by part, keeps to the service's limits, and fails as told.</summary>
internal sealed class LanguageServiceDouble : ILanguageService
{
    public const string Model = "2025-11-01";

    /// <summary>What it was asked to find entities in.</summary>
    public List<string> Parts { get; } = [];

    public string? Finds { get; set; }

    public string? Declines { get; set; }

    public int? Fails { get; set; }

    public Exception? Throws { get; set; }

    public Task<string> DetectLanguageAsync(string text, CancellationToken cancellation) => Task.FromResult("ru");

    public Task<IReadOnlyList<PartEntities>> RecognizeAsync(IReadOnlyList<string> parts, string language, CancellationToken cancellation)
    {
        Check(parts, CloudLimits.EntityParts);
        Parts.AddRange(parts);
        return Task.FromResult<IReadOnlyList<PartEntities>>([.. parts.Select(part => IsDeclined(part) ? new PartEntities([], Model, "InvalidDocument") : new PartEntities([.. Found(part)], Model))]);
    }

    public Task<IReadOnlyList<PartSentiment>> ScoreAsync(IReadOnlyList<string> parts, string language, CancellationToken cancellation)
    {
        Check(parts, CloudLimits.SentimentParts);
        return Task.FromResult<IReadOnlyList<PartSentiment>>([.. parts.Select(part => IsDeclined(part) ? new PartSentiment(0, [], [], Model, "InvalidDocument") : new PartSentiment(-0.5, [], [], Model))]);
    }

    private void Check(IReadOnlyList<string> parts, int most)
    {
        if (Throws is { } failure)
        {
            throw failure;
        }

        if (Fails is { } status)
        {
            throw new RequestFailedException(status, "told to fail");
        }

        var longest = parts.Max(part => new System.Globalization.StringInfo(part).LengthInTextElements);
        if (parts.Count > most || longest > CloudLimits.TextElements)
        {
            throw new RequestFailedException(400, "more than the service takes");
        }
    }

    private bool IsDeclined(string part) => Declines is { } word && part.Contains(word, StringComparison.Ordinal);

    private IEnumerable<PartEntity> Found(string part)
    {
        if (Finds is { } name && part.IndexOf(name, StringComparison.Ordinal) is >= 0 and var start)
        {
            yield return new PartEntity(name, EntityType.Organization, 0.9, new TextSpan(start, name.Length));
        }
    }
}
