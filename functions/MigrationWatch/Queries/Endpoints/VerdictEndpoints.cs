using Microsoft.AspNetCore.Http;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Queries.Export;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Verdicts;
using MigrationWatch.Storage;

namespace MigrationWatch.Queries.Endpoints;

/// <summary><c>POST verdicts</c> by key holders; <c>GET verdicts</c> with <c>article</c> for one article's history, without for counts over all.</summary>
public sealed class VerdictEndpoints(ApiGate gate, AccessKeys keys, VerdictStore verdicts, BlobStore blobs, TimeProvider clock)
{
    private const int LongestNote = 2000;

    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        var article = request.Query["article"].ToString();
        if (article.Length > 0)
        {
            return RowId.Parse(article) is null ? throw NoArticle() : Json(await verdicts.FindAsync(article, cancellation));
        }

        var all = await verdicts.ListAsync(cancellation);
        var standing = all.SelectMany(history => history.Standing).ToList();
        return Json(new { articles = all.Count, counts = standing.CountBy(verdict => Fields.NameOf(verdict.Kind)).ToDictionary(), verdicts = standing });
    });

    public Task<IResult> AddAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Write, async () =>
    {
        var body = await JsonBody.ReadAsync<VerdictBody>(request, cancellation);
        var record = RowId.Parse(body.Article ?? "") is null
            ? throw NoArticle()
            : (await blobs.ReadAsync<Extraction>(Containers.Extractions, $"by-id/{body.Article}.json", cancellation))?.Value ?? throw NoArticle();
        Check(body, record);
        var verdict = new Verdict(
            record.Id, body.Claim, body.Entity, body.Verdict!.Value, body.Note, keys.HolderOf(request)!, clock.GetUtcNow(), record.Revision, $"{record.Analyzer.Name} {record.Analyzer.Version}");
        return Results.Json(await verdicts.AddAsync(verdict, cancellation), ContractJson.Options, statusCode: StatusCodes.Status201Created);
    });

    private static void Check(VerdictBody body, Extraction record)
    {
        if (body.Verdict is not { } kind)
        {
            throw new BadRequestException("verdict", "must be right, wrong or missing");
        }

        if (body.Claim is not null && record.Claims.All(claim => claim.Id != body.Claim))
        {
            throw new BadRequestException("claim", "is no claim of this article");
        }

        if (body.Entity is not null && record.Entities.All(entity => !entity.Public || entity.Name != body.Entity))
        {
            throw new BadRequestException("entity", "is no entity of this article");
        }

        if (body.Note is { Length: > LongestNote } || (kind == VerdictKind.Missing && string.IsNullOrWhiteSpace(body.Note)))
        {
            throw new BadRequestException("note", $"may have {LongestNote} characters, and must say what is missing when something is");
        }
    }

    private static BadRequestException NoArticle() => new("article", "must be the id of a stored article");

    private static IResult Json<T>(T value) => Results.Content(ContractJson.Write(value), ListFormats.JsonType);

    private sealed record VerdictBody(string? Article, string? Claim, string? Entity, VerdictKind? Verdict, string? Note);
}
