using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Queries;

public sealed class ExtractionQueryTests : QueryTest
{
    [Theory]
    [InlineData("", 3, 2, 1)]
    [InlineData("sort=published", 1, 2, 3)]
    [InlineData("language=ru", 3)]
    [InlineData("language=!ru", 2, 1)]
    [InlineData("country=KZ", 3, 1)]
    [InlineData("country=KZ,TJ", 3, 2, 1)]
    [InlineData("country=KZ&country=RU", 1)]
    [InlineData("corridor=RU-KZ", 1)]
    [InlineData("corridor=RU-*", 2, 1)]
    [InlineData("quantityMin=500", 1)]
    [InlineData("corridor=RU-TJ&quantityMin=500")]
    [InlineData("event=deported", 2)]
    [InlineData("from=2026-11-20", 3, 2)]
    [InlineData("from=2026-11-20T03:00:00+05:00", 3, 2)]
    [InlineData("to=2026-11-19", 1)]
    [InlineData("q=court", 2)]
    [InlineData("q=migrant+deported", 2)]
    [InlineData("q=deporting", 2)]
    [InlineData("q=\"entry+ban\"", 1)]
    [InlineData("q=\"ban+entry\"")]
    [InlineData("q=arrive+OR+мигрант", 3, 1)]
    [InlineData("q=мигрантами", 3)]
    [InlineData("q=NOT+deported", 3, 1)]
    [InlineData("q=depo*+-court")]
    [InlineData("relevanceMin=0.5&source=example", 3, 2, 1)]
    [InlineData("source=Example+News", 3, 2, 1)]
    [InlineData("entity=interior+ministry", 2)]
    [InlineData("entity=mvd-ru", 2)]
    public async Task Filter_selects_the_same_open_and_closed(string query, params int[] expected)
    {
        await StoreAllAsync();
        var open = await ExtractionsAsync(query);
        Clock.Now = Noon.AddDays(3);
        await CompactAsync();
        var closed = await ExtractionsAsync(query);

        Assert.Equal(expected.Select(Records.Id), open.Ids);
        Assert.Equal(open.Body, closed.Body);
    }

    [Theory]
    [InlineData("periodFrom=2026-01-15", "month", "since")]
    [InlineData("periodTo=2026-01-15", "by", "month")]
    [InlineData("periodFrom=2026-01-15&periodTo=2026-01-20", "month")]
    [InlineData("periodFrom=2027-01-01", "since")]
    [InlineData("periodTo=2020-01-01", "by")]
    [InlineData("quantityMin=5&quantityMax=6", "by", "month")]
    [InlineData("confidenceMin=0.9", "by", "month", "never", "since")]
    [InlineData("confidenceMin=0.91")]
    [InlineData("publishedTo=2026-12-31", "by", "month", "never", "since")]
    public async Task Claim_matches_when_its_period_or_figure_overlaps_what_is_asked(string query, params string[] expected)
    {
        var (first, last) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31));
        await StoreAsync(Records.Of(
            1,
            Noon,
            "One",
            Records.Claim("month", 5, "RU", "KZ", "Five.") with { Period = new ClaimPeriod(first, last, PeriodAccuracy.Day) },
            Records.Claim("since", 8, "RU", "KZ", "Eight.") with { Period = new ClaimPeriod(last.AddDays(1), null, PeriodAccuracy.Day) },
            Records.Claim("by", 6, "RU", "KZ", "Six.") with { Period = new ClaimPeriod(null, first.AddDays(-1), PeriodAccuracy.Day) },
            Records.Claim("never", 7, "RU", "KZ", "Seven.")));
        await StoreAsync(Records.Of(2, Noon, "Undated", Records.Claim("undated", 50, "RU", "KZ", "Fifty.") with { Confidence = 0.1 }) with { Published = null });

        Assert.Equal(expected, (await ClaimsAsync(query)).Ids.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("country=XX", "country", "XX")]
    [InlineData("country=Kazakstan", "country", "KZ (Kazakhstan)")]
    [InlineData("event=deprted", "event", "deported")]
    [InlineData("topic=labor-migration", "topic", "labour-migration")]
    [InlineData("kind=institut", "kind", "institute")]
    [InlineData("language=!russian", "language", "facets")]
    [InlineData("corridor=RU-KAZ", "corridor", "KZ")]
    [InlineData("corridor=RUKZ", "corridor", "RU-KZ")]
    public async Task Value_that_does_not_exist_is_refused_with_the_nearest_ones(string query, string parameter, string hint)
    {
        await StoreAllAsync();
        var refused = await ExtractionsAsync(query);

        Assert.Equal((400, parameter), (refused.Status, refused.Json.GetProperty("parameter").GetString()));
        Assert.Contains(hint, refused.Json.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("country=UZ")]
    [InlineData("event=*ported")]
    [InlineData("language=kk")]
    [InlineData("corridor=*-uz")]
    [InlineData("topic=labour-migration")]
    [InlineData("kind=migration-body")]
    public async Task Value_that_exists_but_is_not_stored_answers_with_nothing(string query) => Assert.Empty((await ExtractionsAsync(query)).Ids);

    [Fact]
    public async Task Value_of_an_own_feed_is_known_once_it_is_stored()
    {
        await StoreAsync(Records.Of(1, Noon) with { Sources = [new ArticleSource("own", "Own", "ministry", "https://own.example/feed", Noon)] });

        Assert.Equal([Records.Id(1)], (await ExtractionsAsync("kind=ministry")).Ids);
    }

    [Fact]
    public async Task Records_leave_without_private_persons()
    {
        var text = "Dilshod Karimov was deported to Tajikistan.";
        await StoreAsync(Records.Of(7, Noon, "Karimov deported", Records.Claim("c7", 1, "RU", "TJ", text) with { Claimant = new Claimant("Dilshod Karimov", "witness") }) with
        {
            Entities = [Records.Entity("Dilshod Karimov", EntityType.Person, isPublic: false)],
        });

        foreach (var query in new[] { "", "format=ndjson", "format=csv" })
        {
            Assert.DoesNotContain("Karimov", (await ExtractionsAsync(query)).Body);
            Assert.DoesNotContain("Karimov", (await ClaimsAsync(query)).Body);
        }

        Assert.Empty((await ExtractionsAsync("q=karimov")).Ids);
        Assert.Single((await ExtractionsAsync("q=deported")).Ids);
    }

    [Theory]
    [InlineData("langauge=ru", "langauge")]
    [InlineData("from=yesterday", "from")]
    [InlineData("relevanceMin=7", "relevanceMin")]
    [InlineData("measure=people", "measure")]
    [InlineData("q=(deported", "q")]
    [InlineData("limit=0", "limit")]
    [InlineData("sort=title", "sort")]
    [InlineData("cursor=abc", "cursor")]
    [InlineData("format=xlsx", "format")]
    [InlineData("quantityMin=5&quantityMax=1", "quantityMax")]
    public async Task Mistake_is_answered_with_the_parameter_at_fault(string query, string parameter)
    {
        var answer = await ExtractionsAsync(query);

        Assert.Equal(400, answer.Status);
        Assert.Equal("application/problem+json", answer.ContentType);
        Assert.Equal(parameter, answer.Json.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task Claims_carry_the_article_they_were_read_in()
    {
        await StoreAllAsync();
        var claim = (await ClaimsAsync("measure=removals")).Json.GetProperty("items")[0];

        Assert.Equal("c2", claim.GetProperty("id").GetString());
        Assert.Equal("https://news.example/2", claim.GetProperty("article").GetProperty("url").GetString());
        Assert.Equal("built-in", claim.GetProperty("article").GetProperty("analyzer").GetProperty("name").GetString());
    }

    private async Task StoreAllAsync()
    {
        await StoreAsync(Records.Of(1, Noon.AddDays(-1), "Migrants arrive in Kazakhstan", Records.Claim("c1", 1000, "RU", "KZ", "About 1,000 arrived after the entry ban.", "immigration", ClaimMeasure.Arrivals)) with
        {
            Entities = [Records.Entity("Kazakhstan", EntityType.Country, "KZ")],
        });
        await StoreAsync(Records.Of(2, Noon.AddHours(-2), "Court orders removals", Records.Claim("c2", 40, "RU", "TJ", "The court deported 40 migrants.")) with
        {
            Entities = [Records.Entity("Interior Ministry", EntityType.Organization, "mvd-ru")],
        });
        await StoreAsync(Records.Of(3, Noon.AddHours(-1), "Мигранты в Казахстане") with
        {
            Language = "ru",
            Entities = [Records.Entity("Kazakhstan", EntityType.Country, "KZ")],
        });
    }
}
