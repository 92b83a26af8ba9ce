using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MigrationWatch.Http;

/// <summary>What the gate itself answers (no key, too many requests, storage away): a problem to programs, the same on a small page to people.</summary>
internal static class GateNotice
{
    private static readonly string _before = $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\" /><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" /><link rel=\"icon\" href=\"data:,\" /><style>{SiteStyle.Css}</style><title>";

    public static IResult Of(HttpRequest request, IResult problem)
    {
        request.HttpContext.Response.Headers.Append("Vary", "Accept");
        return problem is ProblemHttpResult { ProblemDetails: { Title: { } title, Detail: { } detail } } told && Browsers.Ask(request)
            ? Results.Content(Page(title, detail, request.HttpContext.Response.Headers.RetryAfter), "text/html; charset=utf-8", statusCode: told.StatusCode)
            : problem;
    }

    private static string Page(string title, string detail, string? seconds)
    {
        var (heading, text) = (WebUtility.HtmlEncode(title), WebUtility.HtmlEncode(detail));
        var wait = seconds is { Length: > 0 } ? string.Create(CultureInfo.InvariantCulture, $"<p>Try again in {seconds} s.</p>") : "";
        return $"{_before}{heading} – MigrationWatch</title></head><body><header><a class=\"brand\" href=\"/{Routes.Prefix}/digest\">MigrationWatch</a></header><main><h1>{heading}</h1><p>{text}</p>{wait}</main></body></html>";
    }
}
