using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Queries.Endpoints;

namespace MigrationWatch.Benchmarks.Queries;

/// <summary>Puts questions to the API's handlers, from the query string to the last byte of the answer.</summary>
internal sealed class Asker(IServiceProvider services)
{
    public async Task<(double Milliseconds, long Total)> AskAsync(AskedQuestion question, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.QueryString = new QueryString("?" + question.Query);
        context.Response.Body = body;
        var started = Stopwatch.GetTimestamp();
        await (await HandlerOf(question.Route)(context.Request, cancellation)).ExecuteAsync(context);
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        body.Position = 0;
        using var answer = JsonDocument.Parse(body);
        return answer.RootElement.TryGetProperty("total", out var total)
            ? (milliseconds, total.GetInt64())
            : throw new InvalidOperationException($"{question.Query}: {answer.RootElement}");
    }

    private Func<HttpRequest, CancellationToken, Task<IResult>> HandlerOf(string route) => route switch
    {
        "extractions" => services.GetRequiredService<ExtractionEndpoints>().ListAsync,
        "claims" => services.GetRequiredService<ClaimEndpoints>().ListAsync,
        "extractions/timeline" => services.GetRequiredService<ExtractionEndpoints>().TimelineAsync,
        "claims/timeline" => services.GetRequiredService<ClaimEndpoints>().TimelineAsync,
        _ => services.GetRequiredService<ClaimEndpoints>().FacetsAsync,
    };
}
