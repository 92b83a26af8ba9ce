using System.Globalization;
using MigrationWatch.Contracts;
using MigrationWatch.Topics;

namespace MigrationWatch.Benchmarks.Queries;

/// <summary>
/// Extractions as three years of a newsroom's feeds would leave them: sixty sources, words by Zipf's law in English and
/// Russian, six entities and one claim an article on average, a few corridors that carry most claims. The same seed gives the same records.
/// </summary>
internal sealed class ExtractionGenerator(int count)
{
    public static readonly DateOnly First = new(2023, 11, 1);

    /// <summary>Whole months, so that all of it is merged.</summary>
    public const int Months = 36;

    private static readonly string[] _corridors = ["RU-KZ", "TJ-RU", "UZ-RU", "KG-RU", "RU-TJ", "RU-UZ", "RU-GE", "RU-AM", "UA-RU", "UA-PL", "RU-TR", "KG-KZ", "TJ-DE", "RU-RS", "AM-RU"];
    private static readonly string[] _countries = ["RU", "KZ", "TJ", "UZ", "KG", "UA", "AM", "GE", "AZ", "TR", "TM", "DE", "PL", "RS", "BY", "MD", "CN", "US", "KR", "AE"];
    private static readonly string[] _events = [.. MigrationEvents.ById.Keys.Order(StringComparer.Ordinal)];
    private static readonly string[] _kinds = ["news", "news", "news", "magazine", "institute", "rights", "migration-body"];

    private readonly WordSource _english = new("ba,co,di,fe,go,hu,in,ka,lo,mi,no,pe,ra,se,ti,un,ver,wes", 20_000, "migrants deported police border workers ministry arrived left people court");
    private readonly WordSource _russian = new("ба,ве,го,до,ем,жи,за,ин,ко,ли,ма,но,по,ра,се,ту,фо,ша", 20_000, "мигранты выдворены полиция граница рабочие министерство прибыли уехали человек суд");

    private readonly WordSource _englishStems = Body.Stemmed();
    private readonly WordSource _russianStems = RussianBody.Stemmed();

    /// <summary>Words of the texts: others than the records', of which DuckDB has no texts.</summary>
    public static WordSource Body { get; } = new("bri,clo,dra,fu,gle,hy,jo,ky,lu,mo,ny,pru,quo,sto,tru,vy,wo,zu", 40_000, "quarry");

    public static WordSource RussianBody { get; } = new("бры,дю,жур,зы,кру,лю,мю,нё,пру,рю,сту,тру,фы,хо,цу,чо,шу,щу", 40_000, "карьер");

    public static int Days => First.AddMonths(Months).DayNumber - First.DayNumber;

    /// <summary>One day's records in order of storing.</summary>
    public IReadOnlyList<Extraction> Day(int day)
    {
        var random = new Random(day);
        var size = (int)((long)count * (day + 1) / Days) - (int)((long)count * day / Days);
        var start = new DateTimeOffset(First.AddDays(day).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return [.. Enumerable.Range(0, size).Select(number => Record(random, start.AddSeconds(86_399.0 * number / Math.Max(1, size)), day, number))];
    }

    /// <summary>A text of 300 words, as its stems.</summary>
    public string Words(Extraction record)
    {
        var random = new Random(unchecked((int)(record.Stored.UtcTicks / TimeSpan.TicksPerSecond) + record.Words));
        return (record.Language == "en" ? _englishStems : _russianStems).Words(random, 300);
    }

    private Extraction Record(Random random, DateTimeOffset stored, int day, int number)
    {
        var language = random.NextDouble() switch { < 0.55 => "en", < 0.9 => "ru", < 0.95 => "uk", _ => "kk" };
        var words = language == "en" ? _english : _russian;
        var relevance = Math.Round(Math.Sqrt(random.NextDouble()), 3);
        return new Extraction
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{random.NextInt64():x16}{day:x4}{number:x4}"),
            Url = $"https://outlet{random.Next(60)}.example/{stored:yyyy/MM/dd}/{random.Next(1_000_000)}",
            Title = words.Sentence(random, 9),
            Lead = words.Sentence(random, 45),
            Authors = [$"A. Reporter {random.Next(400)}"],
            Sources = [Source(random, stored)],
            Language = language,
            Published = stored.AddMinutes(-random.Next(5, 2000)),
            Stored = stored,
            Words = random.Next(120, 1500),
            Fingerprint = $"{random.NextInt64():x16}",
            Relevance = relevance,
            Topics = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new TopicScore($"topic-{Skewed(random, 40)}", Math.Round(random.NextDouble(), 3)))],
            Entities = [.. Enumerable.Range(0, random.Next(3, 10)).Select(_ => Entity(random))],
            Tone = Tone(random),
            Claims = relevance < 0.5 ? [] : [.. Enumerable.Range(0, random.Next(0, 4)).Select(claim => Claim(random, words, stored, $"{day:x4}{number:x4}-{claim}"))],
            Measures = random.Next(20) > 0 ? [] : [new PolicyMeasure($"measure {Skewed(random, 60)}", (PolicyStage)random.Next(7), null, null, 10, 20) { Country = _countries[Skewed(random, 6)] }],
            Analyzer = new AnalyzerIdentity("built-in", "1.0"),
        };
    }

    private static ArticleSource Source(Random random, DateTimeOffset stored)
    {
        var feed = Skewed(random, 60);
        return new ArticleSource($"feed-{feed}", $"Outlet {feed}", _kinds[feed % _kinds.Length], $"https://outlet{feed}.example/feed", stored);
    }

    private static Entity Entity(Random random)
    {
        var type = (EntityType)Skewed(random, 7);
        var mentions = new[] { new TextSpan(random.Next(2000), 10), new TextSpan(random.Next(2000), 10) };
        if (random.Next(3) == 0)
        {
            var country = _countries[Skewed(random, _countries.Length)];
            return new Entity { Name = $"Country {country}", Type = EntityType.Country, Id = country, Confidence = 0.95, Mentions = mentions };
        }

        var number = Skewed(random, 30_000);
        return new Entity { Name = $"Entity Number {number}", Type = type, Id = number < 2000 ? $"entity-{number}" : null, Confidence = 0.8, Mentions = mentions };
    }

    private static Tone Tone(Random random)
    {
        var score = Math.Round((random.NextDouble() * 2) - 1.2, 3);
        return new Tone(Math.Max(-1, score), score < -0.2 ? ToneLabel.Negative : score > 0.2 ? ToneLabel.Positive : ToneLabel.Neutral, score, null);
    }

    private static Claim Claim(Random random, WordSource words, DateTimeOffset stored, string id)
    {
        var corridor = _corridors[Skewed(random, _corridors.Length)].Split('-');
        var value = Math.Round(Math.Exp(random.NextDouble() * 14));
        var evidence = words.Sentence(random, 20);
        return new Claim
        {
            Id = id,
            Event = _events[Skewed(random, _events.Length)],
            Measure = (ClaimMeasure)Skewed(random, 13),
            Quantity = new Quantity(value, value, value, $"{value}", (Qualifier)random.Next(6)),
            Group = "citizens",
            Origin = new ClaimPlace(null, corridor[0], null, "from"),
            Destination = random.Next(3) == 0 ? null : new ClaimPlace(null, corridor[1], null, "to"),
            DestinationReason = null,
            Period = new ClaimPeriod(DateOnly.FromDateTime(stored.UtcDateTime).AddDays(-30), DateOnly.FromDateTime(stored.UtcDateTime), PeriodAccuracy.Day),
            Modality = (Modality)Skewed(random, 5),
            Claimant = new Claimant($"Body {Skewed(random, 300)}", "government"),
            Evidence = new Evidence(random.Next(3000), evidence.Length, evidence),
            Confidence = Math.Round(random.NextDouble(), 3),
        };
    }

    /// <summary>Small numbers far more often than large ones.</summary>
    private static int Skewed(Random random, int end) => (int)(end * Math.Pow(random.NextDouble(), 3));
}
