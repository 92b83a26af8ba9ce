using System.Text.Json;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Queries.Export;

/// <summary>Rows as JSON: an extraction is the stored line itself.</summary>
internal static class RowWriter
{
    public static JsonWriterOptions Json { get; } = new() { Encoder = ContractJson.Options.Encoder, SkipValidation = true };

    public static void Write(Utf8JsonWriter writer, ListRow row, Subject subject)
    {
        if (subject == Subject.Claims)
        {
            ClaimJson.Write(writer, row);
        }
        else
        {
            writer.WriteRawValue(row.Line.Span, skipInputValidation: true);
        }
    }

    public static async Task WriteLinesAsync(Stream output, IReadOnlyList<ListRow> rows, Subject subject, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        foreach (var row in rows)
        {
            if (subject == Subject.Extractions)
            {
                buffer.Write(row.Line.Span);
            }
            else
            {
                using var writer = new Utf8JsonWriter(buffer, Json);
                ClaimJson.Write(writer, row);
            }

            buffer.WriteByte((byte)'\n');
        }

        await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellation);
    }
}
