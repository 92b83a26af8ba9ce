using Microsoft.AspNetCore.Http;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Queries.Export;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Verdicts;

namespace MigrationWatch.Queries.Endpoints;

/// <summary><c>POST verdicts</c> by key holders; <c>GET verdicts</c> with <c>article</c> for one article's history, without for counts over all.</summary>
public sealed class VerdictEndpoints(ApiGate gate, AccessKeys keys, VerdictStore verdicts, VerdictDesk desk)
{
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        var article = request.Query["article"].ToString();
        if (article.Length > 0)
        {
            return RowId.Parse(article) is null ? throw VerdictDesk.NoArticle() : Json(await verdicts.FindAsync(article, cancellation));
        }

        var all = await verdicts.ListAsync(cancellation);
        var standing = all.SelectMany(history => history.Standing).ToList();
        return Json(new { articles = all.Count, counts = standing.CountBy(verdict => Fields.NameOf(verdict.Kind)).ToDictionary(), verdicts = standing });
    });

    public Task<IResult> AddAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Write, async () =>
    {
        var wish = await JsonBody.ReadStrictAsync<VerdictWish>(request, cancellation);
        return Results.Json(await desk.GiveAsync(wish, keys.HolderOf(request)!, cancellation), ContractJson.Options, statusCode: StatusCodes.Status201Created);
    });

    private static IResult Json<T>(T value) => Results.Content(ContractJson.Write(value), ListFormats.JsonType);
}
