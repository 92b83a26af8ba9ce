using Microsoft.AspNetCore.Http;

namespace MigrationWatch.Http;

/// <summary>What no other route takes: 405 with Allow where another verb would do, else 404. Neither framework's own answer has a body, and the Functions host knows no 405.</summary>
public sealed class WrongAddressEndpoint(ApiGate gate, RouteVerbs verbs)
{
    public Task<IResult> AnswerAsync(HttpRequest request) => gate.RunAsync(request, Access.Open, () =>
    {
        if (verbs.At(request.Path) is not { Count: > 0 } allowed)
        {
            return Task.FromResult(Problems.NotFound("There is nothing at this address."));
        }

        var list = string.Join(", ", allowed);
        request.HttpContext.Response.Headers.Allow = list;
        return Task.FromResult(Problems.MethodNotAllowed($"This address takes {list}."));
    });
}
