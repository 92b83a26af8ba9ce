using MigrationWatch.Claims.Matching;
using MigrationWatch.Contracts;
using MigrationWatch.Digests;
using MigrationWatch.Http;
using MigrationWatch.Pages.Charts;
using MigrationWatch.Pages.Records;
using MigrationWatch.Pages.Search;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Pages.Corridors;

/// <summary>Claims by corridor, from the index and from the articles themselves.</summary>
public sealed class CorridorReader(ExtractionSearch search)
{
    /// <summary>Articles whose figures one corridor's page shows, the latest ones.</summary>
    public const int MostArticles = 150;

    private const int MostCorridors = 500;

    /// <summary>More bands can't be told apart.</summary>
    private const int MostBands = 16;

    private static readonly ValueField _corridor = Fields.Values.First(field => field.Name == Fields.Corridor);

    public async Task<CorridorsView> ListAsync(Question question, QueryAddress address, CancellationToken cancellation)
    {
        var counts = await search.CountAsync(question, cancellation);
        var claims = counts.By(Subject.Claims, [_corridor], MostCorridors)[_corridor.Name];
        var articles = counts.By(Subject.Extractions, [_corridor], MostCorridors)[_corridor.Name].ToDictionary(value => value.Value, value => value.Count);
        var flows = claims.Select(value => (value, Ends: value.Value.Split('-')))
            .Where(corridor => corridor.Ends is [var from, var to] && from != to)
            .Take(MostBands)
            .Select(corridor => new Flow(DigestText.Country(corridor.Ends[0]), DigestText.Country(corridor.Ends[1]), corridor.value.Count, address.Set("of", "claims").With(_corridor.Name, corridor.value.Ask).On(Routes.Search)));
        return new CorridorsView(address, [.. claims.Select(value => new CorridorRow(value.Value, value.Count, articles.GetValueOrDefault(value.Value)))], [.. flows]);
    }

    public async Task<CorridorView> ReadAsync(string from, string to, CancellationToken cancellation)
    {
        var view = new CorridorView(from, to);
        var question = new Question { Values = [new ValueCondition(_corridor, [view.Id], false)] };
        var found = await search.MatchAsync(new ListRequest(question, Subject.Extractions, new Ordering(Fields.Published, true), MostArticles, null), cancellation);
        var page = await found.PageAsync(MostArticles, null, cancellation);
        var records = page.Rows.Select(row => FoundRow.Of(row).Article).ToDictionary(article => article.Id);
        var facets = found.Counts.By(Subject.Claims, [Field(Fields.Measure), Field(Fields.Source), Field(Fields.Claimant)], 20);
        var address = QueryAddress.Empty.Set("of", "claims").With(_corridor.Name, view.Id);
        var (bars, step) = SearchTimeline.Of(found.Counts, question, Subject.Claims, null, address);
        return view with
        {
            Claims = found.Counts.Of(Subject.Claims),
            Articles = page.Total,
            Timeline = bars,
            Step = step,
            Measures = Measures(view, facets[Fields.Measure], ClaimLedger.Of(records.Values)),
            Records = records,
            Sources = facets[Fields.Source],
            Claimants = facets[Fields.Claimant],
        };
    }

    private static ValueField Field(string name) => Fields.Values.First(field => field.Name == name);

    private static IReadOnlyList<MeasureFigures> Measures(CorridorView view, IReadOnlyList<FacetValue> counts, ClaimLedger ledger)
    {
        var here = ledger.Matters.Where(matter => IsIn(matter.Positions[0].First.Claim, view)).ToLookup(matter => matter.Measure);
        return
        [
            .. counts.Select(count => (count.Count, Measure: Enum.GetValues<ClaimMeasure>().First(measure => Fields.NameOf(measure) == count.Value)))
                .Select(count => new MeasureFigures(count.Measure, count.Count, [.. here[count.Measure].OrderByDescending(matter => matter.Rivals.Count).ThenByDescending(matter => matter.Positions.Max(position => position.First.Day))])),
        ];
    }

    private static bool IsIn(Claim claim, CorridorView view) => claim.Origin?.Iso == view.From && claim.Destination?.Iso == view.To;
}
