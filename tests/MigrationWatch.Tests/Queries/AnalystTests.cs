using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Queries.Endpoints;
using MigrationWatch.Queries.Published;

namespace MigrationWatch.Tests.Queries;

/// <summary>What key holders may do, and what comes of it.</summary>
public sealed class AnalystTests : QueryTest
{
    private const string Key = "a-key-of-sixteen-or-more";

    protected override IDictionary<string, string?> Settings() => new Dictionary<string, string?>(base.Settings())
    {
        ["MigrationWatch:Access:Keys:0:Name"] = "desk",
        ["MigrationWatch:Access:Keys:0:Key"] = Key,
        ["MigrationWatch:Access:RequestsPerMinute"] = "60",
        ["MigrationWatch:Access:AllowedOrigins:0"] = "https://desk.example",
    };

    [Theory]
    [InlineData(null)]
    [InlineData("a-key-of-sixteen-or-less")]
    public async Task Writing_without_a_valid_key_is_refused(string? key)
    {
        var answer = await PostAsync("{}", key, Get<VerdictEndpoints>().AddAsync);

        Assert.Equal(401, answer.Status);
        Assert.DoesNotContain(Key, answer.Body);
    }

    [Fact]
    public async Task Too_many_requests_are_told_when_to_come_back()
    {
        Answer answer;
        do
        {
            answer = await ExtractionsAsync("");
        }
        while (answer.Status == 200);

        Assert.Equal(429, answer.Status);
        Assert.True(int.Parse(answer.Headers.RetryAfter.ToString()) >= 1);
    }

    [Theory]
    [InlineData("https://desk.example", "https://desk.example")]
    [InlineData("https://elsewhere.example", "")]
    public async Task Only_listed_origins_may_read_in_a_browser(string origin, string allowed)
    {
        var answer = await Answer.OfAsync("", request => request.Headers.Origin = origin, request => Get<ExtractionEndpoints>().ListAsync(request, Cancellation));

        Assert.Equal(allowed, answer.Headers.AccessControlAllowOrigin.ToString());
    }

    [Fact]
    public async Task Verdicts_are_kept_with_holder_and_history()
    {
        await StoreAsync(Records.Of(1, Noon, "One", Records.Claim("a", 5, "RU", "KZ", "Five.")));
        var article = Records.Id(1);

        await PostAsync($$"""{"article":"{{article}}","claim":"a","kind":"right"}""", Key, Get<VerdictEndpoints>().AddAsync);
        await PostAsync($$"""{"article":"{{article}}","claim":"a","kind":"wrong","note":"fifty"}""", Key, Get<VerdictEndpoints>().AddAsync);
        var history = (await Answer.OfAsync($"article={article}", request => Get<VerdictEndpoints>().ListAsync(request, Cancellation))).Json;
        var all = (await Answer.OfAsync("", request => Get<VerdictEndpoints>().ListAsync(request, Cancellation))).Json;

        Assert.Equal(["right", "wrong"], history.GetProperty("verdicts").EnumerateArray().Select(verdict => verdict.GetProperty("kind").GetString()));
        Assert.Equal("desk", history.GetProperty("verdicts")[0].GetProperty("by").GetString());
        Assert.Equal("""{"wrong":1}""", all.GetProperty("counts").GetRawText());
    }

    [Theory]
    [InlineData("""{"kind":"right"}""", "article")]
    [InlineData("""{"article":"ARTICLE","kind":"perhaps"}""", "kind")]
    [InlineData("""{"article":"ARTICLE"}""", "kind")]
    [InlineData("""{"article":"ARTICLE","clam":"a","kind":"right"}""", "clam")]
    [InlineData("""{"article":"ARTICLE","kind":"right","claim":"none"}""", "claim")]
    [InlineData("""{"article":"ARTICLE","kind":"missing"}""", "note")]
    [InlineData("[", "body")]
    public async Task Verdict_with_a_mistake_names_the_field(string body, string field)
    {
        await StoreAsync(Records.Of(1, Noon));

        var answer = await PostAsync(body.Replace("ARTICLE", Records.Id(1)), Key, Get<VerdictEndpoints>().AddAsync);

        Assert.Equal((400, field), (answer.Status, answer.Json.GetProperty("parameter").GetString()));
    }

    [Fact]
    public async Task Saved_query_has_one_address_for_every_form()
    {
        await StoreAsync(Records.Of(1, Noon, "=SUM(A1) \u0001 & more", Records.Claim("a", 5, "RU", "KZ", "Five were deported.")));
        await StoreAsync(Records.Of(2, Noon, "Other", Records.Claim("b", 6, "RU", "TJ", "Six were deported.")));
        await PostAsync("""{"name":"to-kazakhstan","title":"To Kazakhstan","of":"claims","query":"corridor=RU-KZ"}""", Key, Get<SavedQueryEndpoints>().SaveAsync);

        Assert.Equal(["a"], (await RunAsync("json")).Ids);
        Assert.Equal("a", JsonDocument.Parse((await RunAsync("ndjson")).Body).RootElement.GetProperty("id").GetString());
        Assert.Contains(",\"'=SUM(A1) \u0001 & more\",", (await RunAsync("csv")).Body);
        Assert.Equal("5 people from Russia to Kazakhstan, source not named", XDocument.Parse((await RunAsync("rss")).Body).Descendants("item").Single().Element("title")!.Value);
        Assert.Equal("a", (await RunAsync("feed")).Json.GetProperty("items")[0].GetProperty("id").GetString());
        Assert.Equal(404, (await Answer.OfAsync("", request => Get<SavedQueryEndpoints>().RunAsync(request, "other-name", "json", Cancellation))).Status);
    }

    [Theory]
    [InlineData("""{"name":"A","title":"T","query":""}""", "name")]
    [InlineData("""{"name":"abc","query":""}""", "title")]
    [InlineData("""{"name":"abc","title":"T","fo":"claims"}""", "fo")]
    [InlineData("""{"name":"abc","title":"T","query":"langauge=ru"}""", "langauge")]
    [InlineData("""{"name":"abc","title":"T","of":"claims","query":"q=(a"}""", "q")]
    public async Task Saved_query_with_a_mistake_is_not_saved(string body, string field)
    {
        var answer = await PostAsync(body, Key, Get<SavedQueryEndpoints>().SaveAsync);

        Assert.Equal((400, field), (answer.Status, answer.Json.GetProperty("parameter").GetString()));
    }

    [Theory]
    [InlineData("verdicts", """{"article":"ARTICLE","claim":"a","entity":null,"kind":"right","note":""}""")]
    [InlineData("saved", """{"name":"abc","title":"T","of":"claims","query":"corridor=RU-KZ"}""")]
    public async Task Exactly_the_fields_that_the_description_requires_can_not_be_left_out(string path, string body)
    {
        await StoreAsync(Records.Of(1, Noon, "One", Records.Claim("a", 5, "RU", "KZ", "Five.")));
        var schema = OpenApiDocument.Create()["paths"]!["/" + path]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        var whole = JsonNode.Parse(body.Replace("ARTICLE", Records.Id(1)))!.AsObject();
        var handler = path == "saved" ? (Func<HttpRequest, CancellationToken, Task<IResult>>)Get<SavedQueryEndpoints>().SaveAsync : Get<VerdictEndpoints>().AddAsync;

        var needed = new List<string>();
        foreach (var field in whole.Select(field => field.Key).ToList())
        {
            var part = whole.DeepClone().AsObject();
            part.Remove(field);
            var answer = await PostAsync(part.ToJsonString(), Key, handler);
            Assert.True(answer.Status == 201 || answer.Json.GetProperty("parameter").GetString() == field, answer.Body);
            needed.AddRange(answer.Status == 201 ? [] : [field]);
        }

        Assert.Equal(schema["properties"]!.AsObject().Select(field => field.Key), whole.Select(field => field.Key));
        Assert.Equal(schema["required"]!.AsArray().Select(field => field!.GetValue<string>()), needed);
    }

    private Task<Answer> RunAsync(string format) => Answer.OfAsync("", request => Get<SavedQueryEndpoints>().RunAsync(request, "to-kazakhstan", format, Cancellation));

    private static Task<Answer> PostAsync(string body, string? key, Func<HttpRequest, CancellationToken, Task<IResult>> handler) => Answer.OfAsync(
        "",
        request =>
        {
            request.Method = "POST";
            request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
            request.Headers["X-Api-Key"] = key;
        },
        request => handler(request, Cancellation));
}
