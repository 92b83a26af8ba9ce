using MigrationWatch.Contracts;
using MigrationWatch.Pages.Records;
using MigrationWatch.Policies;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Pages.Policies;

/// <summary>The instruments that articles tell of, counted by the index, their stages read from the latest articles.</summary>
public sealed class PolicyShelf(ExtractionSearch search)
{
    /// <summary>Articles read for stages, the latest ones.</summary>
    public const int MostArticles = 300;

    private const int MostInstruments = 500;

    private static readonly ValueField _policy = Fields.Values.First(field => field.Name == Fields.Policy);

    public async Task<PoliciesView> ListAsync(CancellationToken cancellation)
    {
        var values = await ValuesAsync(cancellation);
        var articles = (await ReadAsync("*", cancellation)).Articles;
        var instruments = PolicyTimeline.Of(articles).ToDictionary(instrument => PolicyId.Of(instrument.Name, instrument.Country));
        return new PoliciesView([
            .. values.Select(value => (Value: value, Id: IdOf(value)))
                .Select(policy => new PolicyRow(policy.Id, policy.Value, instruments.GetValueOrDefault(policy.Id)))
                .OrderByDescending(row => row.Instrument?.Stages.Max(stage => stage.Told)),
        ]);
    }

    /// <returns>Null when no article tells of it.</returns>
    public async Task<PolicyView?> FindAsync(string id, CancellationToken cancellation)
    {
        if ((await ValuesAsync(cancellation)).FirstOrDefault(value => IdOf(value) == id) is not { } value)
        {
            return null;
        }

        var (articles, total) = await ReadAsync(value.Ask, cancellation);
        var instrument = PolicyTimeline.Of(articles).FirstOrDefault(known => PolicyId.Of(known.Name, known.Country) == id);
        return instrument is null ? null : new PolicyView(value, instrument, articles.ToDictionary(article => article.Id), total);
    }

    private static string IdOf(FacetValue value) => PolicyId.Of(value.Label, value.Type);

    private async Task<IReadOnlyList<FacetValue>> ValuesAsync(CancellationToken cancellation) =>
        (await search.CountAsync(new Question(), cancellation)).By(Subject.Extractions, [_policy], MostInstruments)[_policy.Name];

    private async Task<(IReadOnlyList<Extraction> Articles, long Total)> ReadAsync(string policy, CancellationToken cancellation)
    {
        var question = new Question { Values = [new ValueCondition(_policy, [policy], false)] };
        var page = await search.ListAsync(new ListRequest(question, Subject.Extractions, new Ordering(Fields.Published, true), MostArticles, null), cancellation);
        return ([.. page.Rows.Select(row => FoundRow.Of(row).Article)], page.Total);
    }
}
