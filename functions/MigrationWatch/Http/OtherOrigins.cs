using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MigrationWatch.Http;

/// <summary>Other sites whose pages may use the API in a browser (CORS): those that are listed, nobody by default.</summary>
public sealed class OtherOrigins(IOptions<AccessOptions> options)
{
    private const string Headers = $"Authorization, Content-Type, {AccessKeys.Header}, {AccessKeys.FunctionsHeader}";

    /// <summary>Lets the page that asks read the answer, if its site is listed.</summary>
    public bool Admit(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0 || !options.Value.AllowedOrigins.Contains(origin))
        {
            return false;
        }

        var headers = request.HttpContext.Response.Headers;
        headers.AccessControlAllowOrigin = origin;
        headers.Append("Vary", "Origin");
        return true;
    }

    /// <summary>A browser's question before a request with a key or a body; it carries neither itself.</summary>
    /// <param name="verbs">What the address takes.</param>
    /// <returns>Null when it is no such question, or not from a listed site.</returns>
    public IResult? AnswerPreflight(HttpRequest request, IReadOnlyList<string> verbs)
    {
        if (!HttpMethods.IsOptions(request.Method) || request.Headers.AccessControlRequestMethod.Count == 0 || !Admit(request))
        {
            return null;
        }

        var headers = request.HttpContext.Response.Headers;
        headers.AccessControlAllowMethods = string.Join(", ", verbs);
        headers.AccessControlAllowHeaders = Headers;
        headers.AccessControlMaxAge = "600";
        return Results.NoContent();
    }
}
