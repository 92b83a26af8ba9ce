using Microsoft.AspNetCore.Http;
using MigrationWatch.Http;

namespace MigrationWatch.Pages.Layout;

/// <summary>
/// What no other route takes: a listed site's question whether its page may ask, 405 with Allow where another verb would do, else 404; a page for browsers, a problem for programs.
/// Neither framework's own answer has a body, and the Functions host knows no 405.
/// </summary>
public sealed class WrongAddressEndpoint(ApiGate gate, RouteVerbs verbs, OtherOrigins origins, PageAnswers pages)
{
    private const string Nothing = "There is nothing at this address.";

    public Task<IResult> AnswerAsync(HttpRequest request) => gate.RunAsync(request, Access.Open, async () =>
    {
        var wantsPage = Browsers.Ask(request);
        request.HttpContext.Response.Headers.Append("Vary", "Accept");
        if (verbs.At(request.Path) is not { Count: > 0 } allowed)
        {
            return wantsPage ? await pages.NotFoundAsync(Nothing) : Problems.NotFound(Nothing);
        }

        if (origins.AnswerPreflight(request, allowed) is { } answer)
        {
            return answer;
        }

        var list = string.Join(", ", allowed);
        var takes = $"This address takes {list}.";
        request.HttpContext.Response.Headers.Allow = list;
        return wantsPage ? await pages.MethodNotAllowedAsync(takes) : Problems.MethodNotAllowed(takes);
    });
}
