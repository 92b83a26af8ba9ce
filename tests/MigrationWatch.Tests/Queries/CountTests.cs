using System.Text.Json;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Endpoints;

namespace MigrationWatch.Tests.Queries;

public sealed class CountTests : QueryTest
{
    [Fact]
    public async Task Facets_count_articles_once_and_claims_each()
    {
        await StoreAllAsync();

        var articles = (await Answer.OfAsync("facet=event,source", request => Get<ExtractionEndpoints>().FacetsAsync(request, Cancellation))).Json;
        var claims = (await Answer.OfAsync("facet=event,source,corridor&source=example", request => Get<ClaimEndpoints>().FacetsAsync(request, Cancellation))).Json;

        Assert.Equal("""[{"value":"deported","label":"deported","count":2}]""", Facet(articles, "event"));
        Assert.Equal("""[{"value":"example","label":"Example News","count":3}]""", Facet(articles, "source"));
        Assert.Equal("""[{"value":"deported","label":"deported","count":3}]""", Facet(claims, "event"));
        Assert.Equal("""[{"value":"example","label":"Example News","count":3}]""", Facet(claims, "source"));
        Assert.Equal("""[{"value":"RU-TJ","label":"RU-TJ","count":2},{"value":"RU-KZ","label":"RU-KZ","count":1}]""", Facet(claims, "corridor"));
    }

    [Fact]
    public async Task Counts_of_a_closed_day_that_were_asked_before_follow_an_article_that_is_read_again()
    {
        await StoreAllAsync();
        Clock.Now = Noon.AddDays(1);
        await CompactAsync();
        Assert.Equal(["RU-TJ:1", "RU-KZ:1"], (await CorridorsAsync("")).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["RU-TJ:1"], await CorridorsAsync("&corridor=RU-T*"));

        await StoreAsync(Records.Of(2, Noon, "Two", Records.Claim("d", 8, "RU", "TM", "Eight.")));

        Assert.Equal(["RU-TM:1", "RU-KZ:1"], (await CorridorsAsync("")).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["RU-TM:1"], await CorridorsAsync("&corridor=RU-T*"));
    }

    [Theory]
    [InlineData("by=day", "2026-11-19:1", "2026-11-20:2")]
    [InlineData("by=week", "2026-11-16:3")]
    [InlineData("by=month&date=stored", "2026-11-01:3")]
    [InlineData("corridor=RU-KZ", "2026-11-19:1")]
    public async Task Timeline_counts_by_period(string query, params string[] expected)
    {
        await StoreAllAsync();

        var timeline = (await Answer.OfAsync(query, request => Get<ExtractionEndpoints>().TimelineAsync(request, Cancellation))).Json;

        Assert.Equal(expected, Buckets(timeline));
    }

    [Fact]
    public async Task Timeline_is_split_by_the_most_frequent_values()
    {
        await StoreAllAsync();

        var timeline = (await Answer.OfAsync("split=corridor&by=month", request => Get<ClaimEndpoints>().TimelineAsync(request, Cancellation))).Json;

        Assert.Equal(["RU-TJ", "RU-KZ"], timeline.GetProperty("series").EnumerateArray().Select(series => series.GetProperty("value").GetString()));
        Assert.Equal(["2026-11-01:2"], Buckets(timeline.GetProperty("series")[0]));
    }

    [Fact]
    public async Task What_a_facet_says_to_ask_for_finds_exactly_what_it_counted()
    {
        await StoreAsync(Records.Of(1, Noon, "One", Records.Claim("a", 5, "RU", "KZ", "Five.", "return"), Records.Claim("b", 5, "RU", "TJ", "Five.", "forced-return"))
            with
        { Authors = ["Ivanova, Anna", "!important"], Entities = [Records.Entity("Osh", EntityType.City), Records.Entity("The \"Law\", on entry", EntityType.Law)] });
        await StoreAsync(Records.Of(2, Noon, "Two", Records.Claim("c", 6, "RU", "TJ", "Six.", "forced-return"))
            with
        { Authors = ["Anna"], Entities = [Records.Entity("Osh", EntityType.Region)] });

        var facets = (await Answer.OfAsync("", request => Get<ClaimEndpoints>().FacetsAsync(request, Cancellation))).Json.GetProperty("facets");

        foreach (var (field, value) in facets.EnumerateObject().SelectMany(facet => facet.Value.EnumerateArray().Select(value => (facet.Name, value))))
        {
            var ask = value.TryGetProperty("exact", out var exact) ? exact.GetString()! : value.GetProperty("value").GetString()!;
            var found = (await ClaimsAsync($"{field}={Uri.EscapeDataString(ask)}")).Json.GetProperty("total").GetInt32();
            Assert.True(found == value.GetProperty("count").GetInt32(), $"{field}={ask} finds {found}, counted {value}");
        }
    }

    private async Task<IEnumerable<string>> CorridorsAsync(string condition)
    {
        var answer = (await Answer.OfAsync("facet=corridor" + condition, request => Get<ExtractionEndpoints>().FacetsAsync(request, Cancellation))).Json;
        return answer.GetProperty("facets").GetProperty("corridor").EnumerateArray().Select(value => $"{value.GetProperty("value").GetString()}:{value.GetProperty("count").GetInt32()}");
    }

    private static string Facet(JsonElement answer, string name) => answer.GetProperty("facets").GetProperty(name).GetRawText();

    private static IEnumerable<string> Buckets(JsonElement timeline) =>
        timeline.GetProperty("buckets").EnumerateArray().Select(bucket => $"{bucket.GetProperty("start").GetString()}:{bucket.GetProperty("count").GetInt32()}");

    private async Task StoreAllAsync()
    {
        await StoreAsync(Records.Of(1, Noon.AddDays(-1), "One", Records.Claim("a", 5, "RU", "KZ", "Five.")));
        await StoreAsync(Records.Of(2, Noon, "Two", Records.Claim("b", 6, "RU", "TJ", "Six."), Records.Claim("c", 7, "RU", "TJ", "Seven.")));
        await StoreAsync(Records.Of(3, Noon, "Three"));
    }
}
