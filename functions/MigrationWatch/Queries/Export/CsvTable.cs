using System.Text.Json;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Queries.Export;

/// <summary>The columns of the two CSV tables.</summary>
internal static class CsvTable
{
    private static readonly (string Name, Func<Extraction, string> Cell)[] _extractions =
    [
        ("id", record => record.Id),
        ("url", record => CsvCell.Text(record.Url)),
        ("title", record => CsvCell.Text(record.Title)),
        ("authors", record => CsvCell.List(record.Authors)),
        ("published", record => CsvCell.Date(record.Published)),
        ("published_from", record => Fields.NameOf(record.PublishedFrom)),
        ("stored", record => CsvCell.Date(record.Stored)),
        ("language", record => CsvCell.Text(record.Language)),
        ("sources", record => CsvCell.List(record.Sources.Select(source => source.Name))),
        ("kinds", record => CsvCell.List(record.Sources.Select(source => source.Kind).Distinct())),
        ("words", record => CsvCell.Number(record.Words)),
        ("relevance", record => CsvCell.Number(record.Relevance)),
        ("tone", record => CsvCell.Number(record.Tone.Score)),
        ("tone_label", record => Fields.NameOf(record.Tone.Label)),
        ("topics", record => CsvCell.List(record.Topics.Select(topic => topic.Id))),
        ("entities", record => CsvCell.List(record.Entities.Select(entity => entity.Name))),
        ("claims", record => CsvCell.Number(record.Claims.Count)),
        ("measures", record => CsvCell.List(record.Measures.Select(measure => $"{measure.Instrument} ({Fields.NameOf(measure.Stage)})"))),
        ("revision", record => CsvCell.Number(record.Revision)),
        ("analyzer", record => CsvCell.Text($"{record.Analyzer.Name} {record.Analyzer.Version}")),
    ];

    private static readonly (string Name, Func<Claim, string> Cell)[] _claims =
    [
        ("id", claim => CsvCell.Text(claim.Id)),
        ("event", claim => CsvCell.Text(claim.Event)),
        ("measure", claim => Fields.NameOf(claim.Measure)),
        ("value", claim => CsvCell.Number(claim.Quantity.Value)),
        ("min", claim => CsvCell.Number(claim.Quantity.Min)),
        ("max", claim => CsvCell.Number(claim.Quantity.Max)),
        ("as_printed", claim => CsvCell.Text(claim.Quantity.Text)),
        ("qualifier", claim => Fields.NameOf(claim.Quantity.Qualifier)),
        ("unit", claim => CsvCell.Text(claim.Unit)),
        ("group", claim => CsvCell.Text(claim.Group)),
        ("origin", claim => CsvCell.Text(claim.Origin?.Iso)),
        ("destination", claim => CsvCell.Text(claim.Destination?.Iso)),
        ("place", claim => CsvCell.Text(claim.Place?.Iso)),
        ("period_start", claim => CsvCell.Day(claim.Period?.Start)),
        ("period_end", claim => CsvCell.Day(claim.Period?.End)),
        ("period_accuracy", claim => claim.Period is { } period ? Fields.NameOf(period.Accuracy) : ""),
        ("cause", claim => CsvCell.Text(claim.Cause)),
        ("modality", claim => Fields.NameOf(claim.Modality)),
        ("claimant", claim => CsvCell.Text(claim.Claimant?.Name)),
        ("claimant_type", claim => CsvCell.Text(claim.Claimant?.Type)),
        ("evidence", claim => CsvCell.Text(claim.Evidence.Text)),
        ("confidence", claim => CsvCell.Number(claim.Confidence)),
        ("independent_sources", claim => CsvCell.Number(claim.IndependentSources)),
        ("rivals", claim => CsvCell.List(claim.Rivals)),
        ("flags", claim => CsvCell.List(claim.Flags)),
    ];

    /// <summary>Columns of the article that a claim's row repeats.</summary>
    private static readonly (string Name, Func<Extraction, string> Cell)[] _articleOfClaim =
    [
        ("article", record => record.Id),
        .. _extractions.Where(column => column.Name is "url" or "title" or "published" or "stored" or "language" or "sources" or "analyzer"),
    ];

    public static string Header(Subject subject) => Line(subject == Subject.Claims
        ? _claims.Select(column => column.Name).Concat(_articleOfClaim.Select(column => column.Name))
        : _extractions.Select(column => column.Name));

    public static string Row(ListRow row, Subject subject)
    {
        var record = JsonSerializer.Deserialize<Extraction>(row.Line.Span, ContractJson.Options)!;
        return Line(subject == Subject.Claims
            ? _claims.Select(column => column.Cell(record.Claims[row.Claim])).Concat(_articleOfClaim.Select(column => column.Cell(record)))
            : _extractions.Select(column => column.Cell(record)));
    }

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells) + "\r\n";
}
