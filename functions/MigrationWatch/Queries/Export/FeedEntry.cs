using System.Text.Json;
using MigrationWatch.Claims.Wording;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Queries.Export;

/// <summary>A row as a feed reader shows it.</summary>
/// <param name="Id">Never changes, so that nobody reads it twice.</param>
internal sealed record FeedEntry(string Id, string Url, string Title, string Text, DateTimeOffset Date)
{
    public static FeedEntry Of(ListRow row, Subject subject)
    {
        var record = JsonSerializer.Deserialize<Extraction>(row.Line.Span, ContractJson.Options)!;
        return subject == Subject.Claims ? OfClaim(record, record.Claims[row.Claim]) : new FeedEntry(record.Id, record.Url, record.Title, record.Lead ?? "", record.Stored);
    }

    /// <summary>The claim's line, with its hedge and who said it, and the sentence it stands in, as printed.</summary>
    private static FeedEntry OfClaim(Extraction record, Claim claim) =>
        new(claim.Id, record.Url, ClaimPhrase.English(claim), $"{claim.Evidence.Text} ({record.Title})", record.Stored);
}
