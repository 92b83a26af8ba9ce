using Microsoft.AspNetCore.Http;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Queries.Endpoints;

/// <summary>Counts of what a question matches: by value, and over time.</summary>
public sealed class CountAnswers(ExtractionSearch search)
{
    public const int DefaultTop = 20;
    public const int MaximumTop = 1000;

    /// <summary>Lines in one timeline: more can't be told apart.</summary>
    public const int MaximumSeries = 20;

    public async Task<IResult> FacetsAsync(HttpRequest request, Subject subject, CancellationToken cancellation)
    {
        var question = QuestionReader.Read(request.Query);
        var fields = FieldsOf(request.Query["facet"].ToString());
        var top = (int)ListParameters.Number(request, "top", DefaultTop, MaximumTop);
        var counts = await search.CountAsync(question, cancellation);
        return Json(new { of = subject, total = counts.Of(subject), facets = counts.By(subject, fields, top) });
    }

    public async Task<IResult> TimelineAsync(HttpRequest request, Subject subject, CancellationToken cancellation)
    {
        var question = QuestionReader.Read(request.Query);
        var by = Choice(request, "by", TimelineStep.Day);
        var date = Choice(request, "date", TimelineDate.Published);
        var counts = await search.CountAsync(question, cancellation);
        var buckets = counts.OverTime(subject, by, Counted(date));
        var series = await SeriesAsync(request, counts, question, subject, by, date, cancellation);
        return Json(new { of = subject, by, date, total = buckets.Sum(bucket => bucket.Count), buckets, series });
    }

    /// <summary>One timeline for each of the most frequent values of the field <c>split</c>.</summary>
    private async Task<IReadOnlyList<TimelineSeries>?> SeriesAsync(
        HttpRequest request, MatchCounts counts, Question question, Subject subject, TimelineStep by, TimelineDate date, CancellationToken cancellation)
    {
        if (request.Query["split"].ToString() is not { Length: > 0 } name)
        {
            return null;
        }

        var field = FieldOf("split", name);
        var top = (int)ListParameters.Number(request, "top", 5, MaximumSeries);
        var series = new List<TimelineSeries>();
        foreach (var value in counts.By(subject, [field], top)[field.Name])
        {
            var narrowed = question with { Values = [.. question.Values, new ValueCondition(field, [value.Ask], false)] };
            series.Add(new TimelineSeries(value.Value, value.Label, (await search.CountAsync(narrowed, cancellation)).OverTime(subject, by, Counted(date))));
        }

        return series;
    }

    private static CountedDate Counted(TimelineDate date) => date == TimelineDate.Stored ? CountedDate.Stored : CountedDate.PublishedOrStored;

    private static IReadOnlyList<ValueField> FieldsOf(string names) => names.Length == 0
        ? Fields.Values
        : [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Select(name => FieldOf("facet", name))];

    private static ValueField FieldOf(string parameter, string name) => Fields.Values.FirstOrDefault(field => field.Name == name)
        ?? throw new BadRequestException(parameter, $"must be one of {string.Join(", ", Fields.Values.Select(field => field.Name))}");

    private static T Choice<T>(HttpRequest request, string name, T fallback)
        where T : struct, Enum
    {
        if (request.Query[name].ToString() is not { Length: > 0 } text)
        {
            return fallback;
        }

        var choices = Enum.GetValues<T>();
        return choices.Select(choice => (T?)choice).FirstOrDefault(choice => Fields.NameOf(choice!.Value) == text)
            ?? throw new BadRequestException(name, $"must be one of {string.Join(", ", choices.Select(Fields.NameOf))}");
    }

    private static IResult Json<T>(T value) => Results.Content(ContractJson.Write(value), "application/json; charset=utf-8");
}

/// <summary>Which date a timeline counts by.</summary>
public enum TimelineDate
{
    /// <summary>When it was published, or stored when that is unknown.</summary>
    Published,
    Stored,
}

public sealed record TimelineSeries(string Value, string Label, IReadOnlyList<TimelineBucket> Buckets);
