using Microsoft.AspNetCore.Http;
using MigrationWatch.Http;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Queries.Endpoints;
using MigrationWatch.Queries.Export;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Pages.Search;

/// <summary>Search as a page, with the parameters of <c>GET claims</c> and <c>GET extractions</c>, and as a feed of the same question.</summary>
public sealed class SearchEndpoints(ApiGate gate, ExtractionSearch search, TextSnippets snippets, PageAnswers pages)
{
    private const int FacetValues = 12;

    /// <summary>Rows in a feed.</summary>
    private const int FeedRows = 50;

    /// <summary>Fields counted beside the results, in the order of the page; the others can still be asked for.</summary>
    private static readonly IReadOnlyList<ValueField> _counted =
        [.. new[] { Fields.Topic, Fields.Event, Fields.Corridor, Fields.Country, Fields.Measure, Fields.Source, Fields.Kind, Fields.Language, Fields.Entity, Fields.Claimant, Fields.Policy, Fields.Tone }
            .Select(name => Fields.Values.First(field => field.Name == name))];

    public Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        // A form sends every field, also the empty ones; the address that is kept and shared is the short one.
        if (QueryAddress.Better(request.Query) is { } better)
        {
            return Results.Redirect(better.On(Routes.Search));
        }

        try
        {
            return await pages.PageAsync<SearchPage>(await FindAsync(request, cancellation));
        }
        catch (BadRequestException mistake)
        {
            var subject = request.Query["of"] == "claims" ? Subject.Claims : Subject.Extractions;
            return await pages.PageAsync<SearchPage>(new SearchResult(QueryAddress.Of(request.Query), subject) { Mistake = mistake }, StatusCodes.Status400BadRequest);
        }
    });

    /// <param name="format">rss, or feed for JSON Feed.</param>
    public Task<IResult> GetFeedAsync(HttpRequest request, string format, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        if (format is not ("rss" or "feed"))
        {
            return Problems.NotFound("A search comes as rss or feed.");
        }

        var subject = SubjectOf(request);
        var page = await search.ListAsync(new ListRequest(QuestionReader.Read(request.Query), subject, Ordering.Newest, FeedRows, null), cancellation);
        var title = $"MigrationWatch: {QuestionText.Of(QueryAddress.Of(request.Query), subject)}";
        var address = $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}";
        return format == "rss"
            ? Results.Bytes(FeedExport.Rss(title, address, page, subject), FeedExport.RssType)
            : Results.Bytes(FeedExport.JsonFeed(title, address, page, subject), FeedExport.JsonFeedType);
    });

    private async Task<SearchResult> FindAsync(HttpRequest request, CancellationToken cancellation)
    {
        var subject = SubjectOf(request);
        var list = ListParameters.Read(request, subject) with { Limit = (int)ListParameters.Number(request, "limit", 20, 100) };
        var address = QueryAddress.Of(request.Query);
        var found = await search.MatchAsync(list, cancellation);
        var page = await found.PageAsync(list.Limit, list.Cursor, cancellation);
        var (bars, step) = SearchTimeline.Of(found.Counts, list.Question, subject, StepOf(request), address.Without("limit"));
        return new SearchResult(address, subject)
        {
            Total = page.Total,
            Rows = await Task.WhenAll(page.Rows.Select(row => snippets.RowAsync(row, list.Question.Text, cancellation))),
            NextPage = page is { IsLast: false, Next: { } next } ? address.Set("cursor", next.Write(ListParameters.Scope(request, subject))).On(Routes.Search) : null,
            IsFirstPage = list.Cursor is null,
            Facets = found.Counts.By(subject, _counted, FacetValues),
            Timeline = bars,
            Step = step,
        };
    }

    private static Subject SubjectOf(HttpRequest request) => request.Query["of"].ToString() switch
    {
        "" or "extractions" => Subject.Extractions,
        "claims" => Subject.Claims,
        _ => throw new BadRequestException("of", "must be claims or extractions"),
    };

    private static TimelineStep? StepOf(HttpRequest request) => request.Query["by"].ToString() switch
    {
        "" => null,
        "day" => TimelineStep.Day,
        "week" => TimelineStep.Week,
        "month" => TimelineStep.Month,
        _ => throw new BadRequestException("by", "must be day, week or month"),
    };
}
