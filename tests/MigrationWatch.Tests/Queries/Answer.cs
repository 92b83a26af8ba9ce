using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MigrationWatch.Tests.Queries;

/// <summary>What a handler sent.</summary>
public sealed record Answer(int Status, string ContentType, string Body, IHeaderDictionary Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public IReadOnlyList<string> Ids => [.. Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

    public string? Next => Json.TryGetProperty("next", out var next) ? next.GetString() : null;

    public static Task<Answer> OfAsync(string query, Func<HttpRequest, Task<IResult>> handler) => OfAsync(query, _ => { }, handler);

    public static async Task<Answer> OfAsync(string query, Action<HttpRequest> prepare, Func<HttpRequest, Task<IResult>> handler)
    {
        var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("watch.example");
        context.Request.QueryString = new QueryString(query.Length == 0 ? "" : "?" + query);
        context.Response.Body = body;
        prepare(context.Request);
        await (await handler(context.Request)).ExecuteAsync(context);
        return new Answer(context.Response.StatusCode, context.Response.ContentType ?? "", Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers);
    }
}
