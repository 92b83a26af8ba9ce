using Microsoft.AspNetCore.Http;
using MigrationWatch.Http;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Pages.Records;
using MigrationWatch.Queries.Search;
using MigrationWatch.Queries.Verdicts;

namespace MigrationWatch.Pages.Figures;

/// <summary>One claim as a page: what was said, by whom, in which sentence, against what. <c>GET claims/{id}</c> is the same as JSON.</summary>
public sealed class FigureEndpoints(ApiGate gate, ExtractionSearch search, MatterSearch matters, VerdictStore verdicts, PageAnswers pages, TimeProvider clock)
{
    /// <summary>Ids of ours are shorter.</summary>
    private const int LongestId = 100;

    public Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        if (id.Length > LongestId || await search.FindClaimAsync(id, cancellation) is not { } found)
        {
            return await pages.NotFoundAsync("There is no such claim. It may have gone with its article, or the article was read again and now says something else.");
        }

        var row = FoundRow.Of(found);
        var history = await verdicts.FindAsync(row.Article.Id, cancellation);
        return await pages.PageAsync<FigurePage>(new FigureView(
            row.Article,
            row.Claim!,
            await matters.FindAsync(row.Article, [row.Claim!], cancellation),
            [.. history.Verdicts.Where(verdict => verdict.Claim == id)],
            Citation.Of(row.Article, row.Claim, request, clock)));
    });
}
