using System.Text.Json;
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

    /// <summary>The figure as printed and the sentence it stands in: nothing is rounded and no hedge is lost.</summary>
    private static FeedEntry OfClaim(Extraction record, Claim claim)
    {
        var corridor = claim.Origin?.Iso is { } from && claim.Destination?.Iso is { } to ? $" {from}–{to}" : "";
        var title = $"{claim.Quantity.Text} {claim.Event ?? Fields.NameOf(claim.Measure)}{corridor}";
        return new FeedEntry(claim.Id, record.Url, title, $"{claim.Evidence.Text} ({record.Title})", record.Stored);
    }
}
