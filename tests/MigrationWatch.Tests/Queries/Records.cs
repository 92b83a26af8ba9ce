using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Queries;

/// <summary>Small records to be asked for.</summary>
internal static class Records
{
    public static string Id(int number) => $"{number % 256:x2}{number:x22}";

    public static Extraction Of(int number, DateTimeOffset stored, string title = "Migrants arrive", params Claim[] claims) => new()
    {
        Id = Id(number),
        Url = $"https://news.example/{number}",
        Title = title,
        Stored = stored,
        Published = stored.AddHours(-2),
        Language = "en",
        Relevance = 0.8,
        Sources = [new ArticleSource("example", "Example News", "news", "https://news.example/feed", stored)],
        Claims = claims,
        Analyzer = new AnalyzerIdentity("built-in", "1"),
    };

    public static Claim Claim(string id, double value, string? origin, string? destination, string evidence, string? @event = "deported", ClaimMeasure measure = ClaimMeasure.Removals) => new()
    {
        Id = id,
        Event = @event,
        Measure = measure,
        Quantity = new Quantity(value, value, value, $"{value}", Qualifier.Exact),
        Origin = origin is null ? null : new ClaimPlace(null, origin, null),
        Destination = destination is null ? null : new ClaimPlace(null, destination, null),
        Evidence = new Evidence(0, evidence.Length, evidence),
        Confidence = 0.9,
    };

    public static Entity Entity(string name, EntityType type, string? id = null, bool isPublic = true) =>
        new() { Name = name, Type = type, Id = id, Public = isPublic, Mentions = [new TextSpan(0, name.Length)] };
}
