using System.Text.Json;
using MigrationWatch.Contracts;

namespace MigrationWatch.Queries.Filters;

/// <summary>Every field of a question: the parser, the index, the facets and the OpenAPI document read this one table.</summary>
public static class Fields
{
    public const string Source = "source";
    public const string Kind = "kind";
    public const string Language = "language";
    public const string Country = "country";
    public const string Topic = "topic";
    public const string Entity = "entity";
    public const string Author = "author";
    public const string Tone = "tone";
    public const string Stage = "stage";
    public const string Policy = "policy";
    public const string Event = "event";
    public const string Measure = "measure";
    public const string Unit = "unit";
    public const string Modality = "modality";
    public const string Qualifier = "qualifier";
    public const string Origin = "origin";
    public const string Destination = "destination";
    public const string Place = "place";
    public const string Corridor = "corridor";
    public const string Claimant = "claimant";
    public const string Cause = "cause";

    public const string Stored = "stored";
    public const string Published = "published";
    public const string Relevance = "relevance";
    public const string ToneScore = "toneScore";
    public const string Quantity = "quantity";
    public const string Period = "period";
    public const string Confidence = "confidence";
    public const string IndependentSources = "independentSources";

    public static IReadOnlyList<ValueField> Values { get; } =
    [
        new(Source, FieldLevel.Article, "Feed that carried the article, by id or name", "rferl-kyrgyz"),
        new(Kind, FieldLevel.Article, "Kind of source", "institute"),
        new(Language, FieldLevel.Article, "BCP 47 code of the text's language", "ru"),
        new(Country, FieldLevel.Article, "ISO 3166-1 alpha-2 code of a country named as a place or in a claim", "KZ"),
        new(Topic, FieldLevel.Article, "Topic of the taxonomy", "labour-migration"),
        new(Entity, FieldLevel.Article, "Public person, body or place, by id or name", "mvd-ru"),
        new(Author, FieldLevel.Article, "Author as printed", "A. Reporter"),
        new(Tone, FieldLevel.Article, "Tone of the article", "negative", Names<ToneLabel>()),
        new(Stage, FieldLevel.Article, "Stage of a policy measure that the article reports", "in-force", Names<PolicyStage>()),
        new(Policy, FieldLevel.Article, "Policy measure, by name or by country", "register of controlled persons"),
        new(Event, FieldLevel.Claim, "Event of the taxonomy; a wider event includes its narrower ones", "deported"),
        new(Measure, FieldLevel.Claim, "What the figure counts", "arrivals", Names<ClaimMeasure>()),
        new(Unit, FieldLevel.Claim, "Unit of the figure", "person"),
        new(Modality, FieldLevel.Claim, "Reported, alleged, denied, planned or forecast", "reported", Names<Modality>()),
        new(Qualifier, FieldLevel.Claim, "Exactness of the figure", "at-least", Names<Qualifier>()),
        new(Origin, FieldLevel.Claim, "ISO 3166-1 alpha-2 code of the country left", "RU"),
        new(Destination, FieldLevel.Claim, "ISO 3166-1 alpha-2 code of the country reached", "KZ"),
        new(Place, FieldLevel.Claim, "ISO 3166-1 alpha-2 code of the country where it happened, when no direction is given", "RU"),
        new(Corridor, FieldLevel.Claim, "Origin and destination; a star stands for any", "RU-KZ"),
        new(Claimant, FieldLevel.Claim, "Who stated the figure, by name or by type", "government"),
        new(Cause, FieldLevel.Claim, "Cause named in the claim", "mobilisation"),
    ];

    public static IReadOnlyList<RangeField> Ranges { get; } =
    [
        new(Stored, FieldLevel.Article, RangeType.Date, "from", "to", "When the article was first stored, UTC", 0, 0, "2026-11-20"),
        new(Published, FieldLevel.Article, RangeType.Date, "publishedFrom", "publishedTo", "When the article was published, UTC", 0, 0, "2026-11-01"),
        new(Relevance, FieldLevel.Article, RangeType.Number, "relevanceMin", "relevanceMax", "Is the article about migration at all", 0, 1, "0.5"),
        new(ToneScore, FieldLevel.Article, RangeType.Number, "toneMin", "toneMax", "Score of the article's tone", -1, 1, "-0.3"),
        new(Quantity, FieldLevel.Claim, RangeType.Number, "quantityMin", "quantityMax", "The figure; a range matches when it overlaps", 0, 1e12, "1000"),
        new(Period, FieldLevel.Claim, RangeType.Date, "periodFrom", "periodTo", "The time the figure is about; matches when it overlaps", 0, 0, "2026-01-01"),
        new(Confidence, FieldLevel.Claim, RangeType.Number, "confidenceMin", "confidenceMax", "Confidence in the claim", 0, 1, "0.7"),
        new(IndependentSources, FieldLevel.Claim, RangeType.Number, "sourcesMin", "sourcesMax", "Independent sources of the figure", 0, 1000, "2"),
    ];

    /// <summary>An enum value as it stands in the records.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static IReadOnlyList<string> Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(NameOf)];
}
