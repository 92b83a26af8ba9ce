using System.Text.Json;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Pages.Records;

/// <summary>A row of a list as records.</summary>
/// <param name="Claim">Null when the article as a whole was found.</param>
public sealed record FoundRow(Extraction Article, Claim? Claim)
{
    /// <summary>The words asked for are in the article's text, and not in what the record says of it.</summary>
    public bool IsByText { get; init; }

    /// <summary>The sentence of the text that shows it; null when it may not be shown.</summary>
    public string? Snippet { get; init; }

    public static FoundRow Of(ListRow row)
    {
        var article = JsonSerializer.Deserialize<Extraction>(row.Line.Span, ContractJson.Options)!;
        return new FoundRow(article, row.Claim < 0 ? null : article.Claims[row.Claim]) { IsByText = row.IsByText };
    }

    public DateTimeOffset Date => Article.Published ?? Article.Stored;
}
