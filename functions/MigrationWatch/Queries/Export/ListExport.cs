using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Search;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Export;

/// <summary>Answers with a list: one page as JSON, or all of it as lines or CSV, written as it is read.</summary>
public sealed class ListExport(ExtractionSearch search)
{
    /// <summary>Rows read at a time while streaming.</summary>
    private const int RowsAtOnce = 500;

    /// <param name="scope">What the cursor holds for.</param>
    public async Task<IResult> PageAsync(ListRequest request, string scope, CancellationToken cancellation)
    {
        // Read before answering: a mistake or a failure still becomes a problem document.
        var page = await search.ListAsync(request, cancellation);
        return Results.Stream(output => WritePageAsync(output, page, request.Subject, scope, cancellation), ListFormats.JsonType);
    }

    /// <param name="most">Rows; null is all of them.</param>
    public async Task<IResult> StreamAsync(ListRequest request, ListFormat format, long? most, string fileName, CancellationToken cancellation)
    {
        var all = await search.MatchAsync(request, cancellation);
        var first = await all.PageAsync(Limit(most), request.Cursor, cancellation);
        return Results.Stream(
            output => WriteAllAsync(output, request.Subject, all, first, format, most, cancellation),
            format == ListFormat.Csv ? ListFormats.CsvType : ListFormats.NdjsonType,
            format == ListFormat.Csv ? fileName + ".csv" : null);
    }

    private static int Limit(long? left) => (int)Math.Min(RowsAtOnce, left ?? RowsAtOnce);

    private static async Task WritePageAsync(Stream output, ListPage page, Subject subject, string scope, CancellationToken cancellation)
    {
        await using var writer = new Utf8JsonWriter(output, RowWriter.Json);
        writer.WriteStartObject();
        writer.WriteNumber("total", page.Total);
        writer.WriteStartArray("items");
        foreach (var row in page.Rows)
        {
            RowWriter.Write(writer, row, subject);
            await writer.FlushAsync(cancellation);
        }

        writer.WriteEndArray();
        WriteFoundByText(writer, page);
        if (page.Next is { } next)
        {
            writer.WriteString("next", next.Write(scope));
        }

        writer.WriteBoolean("last", page.IsLast);
        writer.WriteEndObject();
    }

    /// <summary>The articles that were found by a word of their text alone: the reader would look in vain for it in the record.</summary>
    private static void WriteFoundByText(Utf8JsonWriter writer, ListPage page)
    {
        if (page.Rows.Any(row => row.IsByText))
        {
            writer.WriteStartArray("foundInText");
            foreach (var id in page.Rows.Where(row => row.IsByText).Select(row => DayFile.IdOf(row.Line)).Distinct())
            {
                writer.WriteStringValue(id);
            }

            writer.WriteEndArray();
        }
    }

    private async Task WriteAllAsync(Stream output, Subject subject, MatchedList all, ListPage page, ListFormat format, long? most, CancellationToken cancellation)
    {
        await (format == ListFormat.Csv ? WriteTextAsync(output, CsvTable.Header(subject), Encoding.UTF8.Preamble.ToArray(), cancellation) : Task.CompletedTask);
        for (var left = most; ; page = await all.PageAsync(Limit(left), page.Next, cancellation))
        {
            await (format == ListFormat.Csv
                ? WriteTextAsync(output, string.Concat(page.Rows.Select(row => CsvTable.Row(row, subject))), [], cancellation)
                : RowWriter.WriteLinesAsync(output, page.Rows, subject, cancellation));
            left -= page.Rows.Count;
            if (page.IsLast || left <= 0)
            {
                return;
            }
        }
    }

    /// <param name="preamble">Excel takes UTF-8 without this mark for the machine's own code page, and Cyrillic for noise.</param>
    private static Task WriteTextAsync(Stream output, string text, byte[] preamble, CancellationToken cancellation) =>
        output.WriteAsync((byte[])[.. preamble, .. Encoding.UTF8.GetBytes(text)], cancellation).AsTask();
}
