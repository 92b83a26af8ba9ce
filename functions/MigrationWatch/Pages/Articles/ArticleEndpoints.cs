using Microsoft.AspNetCore.Http;
using MigrationWatch.Articles;
using MigrationWatch.Articles.Identity;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Intake;
using MigrationWatch.Pages.Figures;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Pages.Records;
using MigrationWatch.Queries.Verdicts;

namespace MigrationWatch.Pages.Articles;

/// <summary>An article with what was read out of it: <c>#claim-{id}</c> is the sentence that a claim stands on, <c>#measure-{start}</c> that of a rule.</summary>
public sealed class ArticleEndpoints(ApiGate gate, ArticleStore articles, ExtractionStore extractions, MatterSearch matters, VerdictStore verdicts, PageAnswers pages, TimeProvider clock)
{
    public Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        if (!ArticleId.IsValid(id) || await articles.FindAsync(id, cancellation) is not { } article || await extractions.FindAsync(id, cancellation) is not { } extraction)
        {
            return await pages.NotFoundAsync("There is no such article. It may have been deleted on request, or its address was cut short.");
        }

        if (article.Revision != extraction.Revision)
        {
            // The offsets of one version would withhold the wrong words of the other.
            return await pages.UnavailableAsync("The article is being read again; try in a moment.");
        }

        var shown = PublicView.Of(extraction);
        return await pages.PageAsync<ArticlePage>(new ArticleView(
            article,
            shown,
            [.. extraction.Entities.Where(entity => !entity.Public).SelectMany(entity => entity.Mentions)],
            await matters.FindAsync(shown, shown.Claims, cancellation),
            [.. (await verdicts.FindAsync(id, cancellation)).Verdicts.Where(verdict => verdict is { Claim: null, Entity: null })],
            Citation.Of(shown, null, request, clock)));
    });
}
