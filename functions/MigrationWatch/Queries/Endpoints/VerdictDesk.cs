using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Verdicts;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Queries.Endpoints;

/// <summary>Takes verdicts in, from programs and from the form alike.</summary>
public sealed class VerdictDesk(VerdictStore verdicts, BlobStore blobs, TimeProvider clock)
{
    /// <param name="holder">Of the key.</param>
    /// <exception cref="BadRequestException">There is no such article, claim or entity, or the verdict says too little or too much.</exception>
    public async Task<VerdictHistory> GiveAsync(VerdictWish wish, string holder, CancellationToken cancellation)
    {
        var record = RowId.Parse(wish.Article ?? "") is null
            ? throw NoArticle()
            : (await blobs.ReadAsync<Extraction>(Containers.Extractions, $"by-id/{wish.Article}.json", cancellation))?.Value ?? throw NoArticle();
        Check(wish, record);
        var verdict = new Verdict(
            record.Id, wish.Claim, wish.Entity, wish.Kind!.Value, wish.Note, holder, clock.GetUtcNow(), record.Revision, $"{record.Analyzer.Name} {record.Analyzer.Version}");
        return await verdicts.AddAsync(verdict, cancellation);
    }

    internal static BadRequestException NoArticle() => new("article", "must be the id of a stored article");

    private static void Check(VerdictWish wish, Extraction record)
    {
        if (wish.Kind is not { } kind)
        {
            throw new BadRequestException("kind", "must be right, wrong or missing");
        }

        if (wish.Claim is not null && record.Claims.All(claim => claim.Id != wish.Claim))
        {
            throw new BadRequestException("claim", "is no claim of this article");
        }

        if (wish.Entity is not null && record.Entities.All(entity => !entity.Public || entity.Name != wish.Entity))
        {
            throw new BadRequestException("entity", "is no entity of this article");
        }

        if (wish.Note is { Length: > Verdict.LongestNote } || (kind == VerdictKind.Missing && string.IsNullOrWhiteSpace(wish.Note)))
        {
            throw new BadRequestException("note", $"may have {Verdict.LongestNote} characters, and must say what is missing when something is");
        }
    }
}

/// <param name="Article">Id of the article; with neither claim nor entity the whole of it is judged.</param>
/// <param name="Claim">Id of the claim that is judged.</param>
/// <param name="Entity">Name of the entity that is judged.</param>
public sealed record VerdictWish(string? Article, string? Claim, string? Entity, VerdictKind? Kind, string? Note);
