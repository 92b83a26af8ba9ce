using Microsoft.AspNetCore.Http;

namespace MigrationWatch.Http;

/// <summary>What no other route takes: a listed site's question whether its page may ask, 405 with Allow where another verb would do, else 404. Neither framework's own answer has a body, and the Functions host knows no 405.</summary>
public sealed class WrongAddressEndpoint(ApiGate gate, RouteVerbs verbs, OtherOrigins origins)
{
    public Task<IResult> AnswerAsync(HttpRequest request) => gate.RunAsync(request, Access.Open, () =>
    {
        if (verbs.At(request.Path) is not { Count: > 0 } allowed)
        {
            return Task.FromResult(Problems.NotFound("There is nothing at this address."));
        }

        if (origins.AnswerPreflight(request, allowed) is { } answer)
        {
            return Task.FromResult(answer);
        }

        var list = string.Join(", ", allowed);
        request.HttpContext.Response.Headers.Allow = list;
        return Task.FromResult(Problems.MethodNotAllowed($"This address takes {list}."));
    });
}
