using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using MigrationWatch.Http;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Queries.Search;

/// <summary>A question kept as the parameters of an address, by saved queries and watches alike.</summary>
public sealed class SavedParameters(ExtractionSearch search)
{
    /// <summary>An address that browsers and servers still take.</summary>
    public const int Longest = 4000;

    /// <exception cref="BadRequestException">Kept before a parameter changed its meaning.</exception>
    public static Question Read(string parameters) => QuestionReader.Read(new QueryCollection(QueryHelpers.ParseQuery(parameters)));

    /// <param name="given">Parameters, or a whole address with them.</param>
    /// <returns>The parameters as they are kept.</returns>
    /// <exception cref="BadRequestException">They can't be asked: a mistake shows now, not to those who ask later.</exception>
    public async Task<string> CheckAsync(string? given, Subject of, CancellationToken cancellation)
    {
        var parameters = (given ?? "")[((given ?? "").IndexOf('?') + 1)..].Trim();
        if (parameters.Length > Longest)
        {
            throw new BadRequestException("query", $"may have {Longest} characters");
        }

        // Asked once, since only the index knows which values there are.
        await search.CountAsync(Read(parameters), cancellation);
        return parameters;
    }
}
