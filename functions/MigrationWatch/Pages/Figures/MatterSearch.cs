using MigrationWatch.Claims.Matching;
using MigrationWatch.Contracts;
using MigrationWatch.Pages.Records;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Pages.Figures;

/// <summary>Claims of all articles that may be about the same thing as given ones, brought together: echoes, rivals, revisions.</summary>
public sealed class MatterSearch(ExtractionSearch search)
{
    /// <summary>Articles read for one kind of figure, the latest ones.</summary>
    public const int MostArticles = 200;

    /// <summary>An article with more kinds of figures is a table of statistics; the first ones are compared.</summary>
    public const int MostQuestions = 8;

    /// <param name="article">As the public may see it.</param>
    public async Task<FoundMatters> FindAsync(Extraction article, IEnumerable<Claim> claims, CancellationToken cancellation)
    {
        var records = new Dictionary<string, Extraction> { [article.Id] = article };
        foreach (var likeness in claims.Where(claim => claim.Event is not null).Select(Likeness).Distinct().Take(MostQuestions))
        {
            var page = await search.ListAsync(new ListRequest(Question(likeness), Subject.Extractions, new Ordering(Fields.Published, true), MostArticles, null), cancellation);
            foreach (var row in page.Rows)
            {
                var found = FoundRow.Of(row).Article;
                records.TryAdd(found.Id, found);
            }
        }

        return new FoundMatters(ClaimLedger.Of(records.Values), records);
    }

    private static (ClaimMeasure Measure, string? Origin, string? Destination, string? Place) Likeness(Claim claim) =>
        (claim.Measure, claim.Origin?.Iso, claim.Destination?.Iso, claim.Place?.Iso);

    private static Question Question((ClaimMeasure Measure, string? Origin, string? Destination, string? Place) likeness) => new()
    {
        Values =
        [
            Condition(Fields.Measure, Fields.NameOf(likeness.Measure)),
            .. new[] { (Fields.Origin, likeness.Origin), (Fields.Destination, likeness.Destination), (Fields.Place, likeness.Place) }
                .Where(place => place.Item2 is not null)
                .Select(place => Condition(place.Item1, place.Item2!)),
        ],
    };

    private static ValueCondition Condition(string field, string value) => new(Fields.Values.First(known => known.Name == field), [value], false);
}

/// <param name="Records">Articles by id.</param>
public sealed record FoundMatters(ClaimLedger Ledger, IReadOnlyDictionary<string, Extraction> Records)
{
    public ClaimMatter? Of(string article, Claim claim) =>
        Ledger.Matters.FirstOrDefault(matter => matter.Positions.Any(position => position.Entries.Any(entry => entry.Article == article && entry.Claim.Id == claim.Id)));

    /// <summary>The positions that stand against the claim's own, if any.</summary>
    public IReadOnlyList<ClaimPosition> RivalsOf(string article, Claim claim) => Of(article, claim) is { } matter && matter.Rivals.Any(position => Has(position, article, claim))
        ? [.. matter.Rivals.Where(position => !Has(position, article, claim))]
        : [];

    private static bool Has(ClaimPosition position, string article, Claim claim) => position.Entries.Any(entry => entry.Article == article && entry.Claim.Id == claim.Id);
}
