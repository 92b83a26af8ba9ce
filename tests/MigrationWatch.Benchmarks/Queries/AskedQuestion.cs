namespace MigrationWatch.Benchmarks.Queries;

internal enum QuestionKind
{
    Filtered,
    FullText,

    /// <summary>Words of the texts.</summary>
    Bodies,
    Counts,
}

/// <summary>One question as the API gets it, and as DuckDB gets it. Both must find the same number.</summary>
/// <param name="Route">list or timeline of extractions or claims.</param>
/// <param name="Sql">With <c>FILES</c> in place of the files; its first column is the total.</param>
internal sealed record AskedQuestion(QuestionKind Kind, string Route, string Query, string Sql)
{
    private const string Page = "SELECT count(*) OVER ()::INT AS n, * FROM";

    /// <summary>Put to DuckDB too.</summary>
    public static IReadOnlyList<AskedQuestion> Shared { get; } =
    [
        new(QuestionKind.Filtered, "extractions", "language=ru&source=feed-7&relevanceMin=0.6", $"{Page} FILES WHERE language = 'ru' AND len(list_filter(sources, lambda s: s.feed = 'feed-7')) > 0 AND relevance >= 0.6 ORDER BY stored DESC, id LIMIT 50"),
        new(QuestionKind.Filtered, "claims", "corridor=RU-KZ&measure=arrivals&quantityMin=1000&quantityMax=50000", $"{Page} (SELECT unnest(claims) AS claim, stored, id FROM FILES) WHERE claim.origin.iso = 'RU' AND claim.destination.iso = 'KZ' AND claim.measure = 'arrivals' AND claim.quantity.value BETWEEN 1000 AND 50000 ORDER BY stored DESC, id LIMIT 50"),
        new(QuestionKind.Filtered, "extractions", "entity=entity-100&from=2025-01-01&to=2025-12-31", $"{Page} FILES WHERE len(list_filter(entities, lambda e: e.id = 'entity-100')) > 0 AND date BETWEEN '2025-01-01' AND '2025-12-31' ORDER BY stored DESC, id LIMIT 50"),
        new(QuestionKind.FullText, "extractions", "q=deported", Text("(^|\\W)deport(ed|s|ing)?(\\W|$)")),
        new(QuestionKind.FullText, "extractions", "q=%22police+border%22", Text("(^|\\W)police border(\\W|$)")),
        new(QuestionKind.Counts, "extractions/timeline", "by=month&date=stored&from=2025-01-01&to=2025-12-31", "SELECT sum(n)::INT AS n FROM (SELECT date_trunc('month', date::DATE) AS month, count(*) AS n FROM FILES WHERE date BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY month)"),
        new(QuestionKind.Counts, "claims/timeline", "by=day&date=stored&from=2025-01-01&to=2025-12-31&corridor=RU-KZ", "SELECT sum(n)::INT AS n FROM (SELECT date, count(*) AS n FROM (SELECT unnest(claims) AS claim, date FROM FILES WHERE date BETWEEN '2025-01-01' AND '2025-12-31') WHERE claim.origin.iso = 'RU' AND claim.destination.iso = 'KZ' GROUP BY date)"),
    ];

    /// <summary>Many of each kind, to tell a 95th percentile.</summary>
    public static IEnumerable<AskedQuestion> Varied(int each)
    {
        var random = new Random(1);
        string[] corridors = ["RU-KZ", "TJ-RU", "RU-*", "*-KZ", "KG-RU"];
        string[] words = ["deported", "мигранты", "police+border", "%22workers+ministry%22", "court+OR+суд", "people+-police", "depor*", "мигрант+AND+NOT+граница"];
        for (var i = 0; i < each; i++)
        {
            yield return new(QuestionKind.Filtered, "extractions", $"country={(i % 2 == 0 ? "KZ" : "TJ,UZ")}&language={(i % 3 == 0 ? "en" : "ru")}&relevanceMin=0.{random.Next(3, 9)}&publishedFrom=2025-{random.Next(1, 13):d2}-01", "");
            yield return new(QuestionKind.Filtered, "claims", $"corridor={corridors[i % corridors.Length]}&quantityMin={random.Next(1, 1000) * 10}&sort=-quantity", "");
            yield return new(QuestionKind.Filtered, "extractions", $"entity=entity-{random.Next(2000)}&tone=negative", "");
            yield return new(QuestionKind.FullText, "extractions", $"q={words[i % words.Length]}&source=feed-{random.Next(60)}", "");
            yield return new(QuestionKind.FullText, "extractions", $"q={words[i % words.Length]}", "");
            yield return new(QuestionKind.Bodies, "extractions", $"q={Uri.EscapeDataString(Words(i, random))}", "");
            yield return new(QuestionKind.Bodies, "extractions", $"q={Uri.EscapeDataString(Words(i + 1, random))}&language={(i % 2 == 0 ? "en" : "ru")}&relevanceMin=0.5", "");
            yield return new(QuestionKind.Counts, "extractions/timeline", $"by=day&from=2025-01-01&to=2025-12-31&topic=topic-{random.Next(40)}", "");
            yield return new(QuestionKind.Counts, "claims/facets", $"facet=event,corridor&from=2025-01-01&to=2025-12-31&language={(i % 2 == 0 ? "ru" : "en")}", "");
        }
    }

    /// <summary>Frequent, usual and rare words of the texts, alone and together.</summary>
    private static string Words(int i, Random random)
    {
        var (words, usual) = (i % 3 == 0 ? ExtractionGenerator.RussianBody : ExtractionGenerator.Body, random.Next(50, 3000));
        return (i % 8) switch
        {
            0 => words[random.Next(1, 10)],
            1 => words[usual],
            2 => words[random.Next(10_000, 40_000)],
            3 => $"{words[random.Next(1, 20)]} {words[usual]}",
            4 => $"{words[usual]} OR {words[usual + 1]} OR {words[random.Next(1, 20)]}",
            5 => $"{words[usual]} NOT {words[random.Next(1, 5)]}",
            6 => $"\"{words[random.Next(1, 12)]} {words[random.Next(1, 12)]}\"",
            _ => $"\"{words[random.Next(1, 12)]} {words[usual]}\" OR {words[usual + 7][..4]}*",
        };
    }

    private static string Text(string expression) => $"{Page} FILES WHERE regexp_matches(title || ' | ' || coalesce(lead, '') || ' | ' || array_to_string(list_transform(claims, lambda c: c.evidence.text), ' | '), '{expression}') ORDER BY stored DESC, id LIMIT 50";
}
