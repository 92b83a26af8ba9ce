using Microsoft.AspNetCore.Http;
using MigrationWatch.Http;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Retention;

namespace MigrationWatch.Queries.Endpoints;

/// <summary><c>DELETE articles/{id}</c>, with the reason in the query for the tombstone.</summary>
public sealed class DeletionEndpoint(ApiGate gate, ArticleDeletion deletion)
{
    private const int LongestReason = 200;

    /// <summary>204 also for an article that is not stored: it won't be from now on.</summary>
    public Task<IResult> DeleteAsync(HttpRequest request, string id, CancellationToken cancellation) => gate.RunAsync(request, Access.Write, async () =>
    {
        var reason = request.Query["reason"].ToString();
        if (RowId.Parse(id) is not { } article || reason.Length > LongestReason)
        {
            throw new BadRequestException(RowId.Parse(id) is null ? "id" : "reason", $"must be an article's 24 hexadecimal digits, and the reason at most {LongestReason} characters");
        }

        await deletion.DeleteAsync(article.ToString(), reason, cancellation);
        return Results.NoContent();
    });
}
