using Microsoft.AspNetCore.Http;
using MigrationWatch.Articles;
using MigrationWatch.Articles.Identity;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Intake;
using MigrationWatch.Pages.Layout;

namespace MigrationWatch.Pages.Articles;

/// <summary>An article with what was read out of it: <c>#claim-{id}</c> is the sentence that a claim stands on.</summary>
public sealed class ArticleEndpoints(ApiGate gate, ArticleStore articles, ExtractionStore extractions, PageRenderer pages)
{
    public Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        if (!ArticleId.IsValid(id) || await articles.FindAsync(id, cancellation) is not { } article || await extractions.FindAsync(id, cancellation) is not { } extraction)
        {
            return Problems.NotFound("There is no such article.");
        }

        if (article.Revision != extraction.Revision)
        {
            // The offsets of one version would withhold the wrong words of the other.
            return Problems.Unavailable("The article is being read again; try in a moment.");
        }

        var page = await pages.RenderAsync<ArticlePage>(new Dictionary<string, object?>
        {
            [nameof(ArticlePage.Article)] = article,
            [nameof(ArticlePage.Extraction)] = PublicView.Of(extraction),
            [nameof(ArticlePage.Withheld)] = extraction.Entities.Where(entity => !entity.Public).SelectMany(entity => entity.Mentions).ToList(),
        });
        return Results.Content(page, "text/html; charset=utf-8");
    });
}
