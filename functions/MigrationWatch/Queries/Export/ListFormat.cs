using Microsoft.AspNetCore.Http;
using MigrationWatch.Http;

namespace MigrationWatch.Queries.Export;

public enum ListFormat
{
    /// <summary>One page with total and cursor.</summary>
    Json,

    /// <summary>Every match, one JSON object a line.</summary>
    Ndjson,

    /// <summary>Every match, one row each.</summary>
    Csv,
}

public static class ListFormats
{
    public const string JsonType = "application/json; charset=utf-8";
    public const string NdjsonType = "application/x-ndjson; charset=utf-8";
    public const string CsvType = "text/csv; charset=utf-8; header=present";

    /// <summary>The parameter <c>format</c>, else what the caller accepts, else JSON.</summary>
    /// <exception cref="BadRequestException">No such format.</exception>
    public static ListFormat Of(HttpRequest request)
    {
        var accepted = request.Headers.Accept.ToString();
        return request.Query["format"].ToString() switch
        {
            "json" => ListFormat.Json,
            "ndjson" or "jsonl" => ListFormat.Ndjson,
            "csv" => ListFormat.Csv,
            { Length: > 0 } => throw new BadRequestException("format", "must be json, ndjson or csv"),
            _ when accepted.Contains("application/x-ndjson", StringComparison.OrdinalIgnoreCase) => ListFormat.Ndjson,
            _ when accepted.Contains("text/csv", StringComparison.OrdinalIgnoreCase) => ListFormat.Csv,
            _ => ListFormat.Json,
        };
    }
}
