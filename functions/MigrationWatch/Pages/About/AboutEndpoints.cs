using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Http;
using MigrationWatch.Pages.Digests;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Quality;

namespace MigrationWatch.Pages.About;

/// <summary>What this is, whom it names, and how often it is right.</summary>
public sealed class AboutEndpoints(ApiGate gate, PageRenderer pages, PageAnswers answers)
{
    private static readonly JsonElement _figures = JsonSerializer.Deserialize<JsonElement>(QualityFigures.Json);

    public Task<IResult> GetAboutAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
        Results.Content(await pages.RenderAsync<AboutPage>(new Dictionary<string, object?>()), "text/html; charset=utf-8"));

    public Task<IResult> GetQualityAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        request.HttpContext.Response.Headers.Append("Vary", "Accept");
        if (QualityList.Of(request.Query["row"].ToString(), request.Query["confidence"].ToString(), _figures) is { } list)
        {
            return list.Items.Count > 0 || list.Line is not null ? await answers.PageAsync<QualityListPage>(list) : await answers.NotFoundAsync("There is no such figure on the quality page.");
        }

        return DigestFormats.Of(request) switch
        {
            DigestFormat.Html => Results.Content(await pages.RenderAsync<QualityPage>(new Dictionary<string, object?> { [nameof(QualityPage.Figures)] = _figures }), "text/html; charset=utf-8"),
            DigestFormat.Json => Results.Content(QualityFigures.Json, "application/json; charset=utf-8"),
            _ => Problems.NotAcceptable("Quality comes as text/html or application/json."),
        };
    });
}
