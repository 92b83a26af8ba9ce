using System.Text.Json;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Pages.Records;

/// <summary>A row of a list as records.</summary>
/// <param name="Claim">Null when the article as a whole was found.</param>
public sealed record FoundRow(Extraction Article, Claim? Claim)
{
    public static FoundRow Of(ListRow row)
    {
        var article = JsonSerializer.Deserialize<Extraction>(row.Line.Span, ContractJson.Options)!;
        return new FoundRow(article, row.Claim < 0 ? null : article.Claims[row.Claim]);
    }

    public DateTimeOffset Date => Article.Published ?? Article.Stored;
}
