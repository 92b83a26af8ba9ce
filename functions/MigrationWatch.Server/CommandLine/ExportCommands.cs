using System.CommandLine;
using System.Globalization;
using MigrationWatch.Contracts;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Server.CommandLine;

/// <summary><c>export</c>: what was extracted on some days, one JSON object a line, as the analysts' files have it.</summary>
internal static class ExportCommands
{
    public static Command Create()
    {
        var from = new Option<DateOnly>("--from") { Description = "First UTC day of storing, YYYY-MM-DD.", Required = true };
        var to = new Option<DateOnly?>("--to") { Description = "Last day; the first one when left out." };
        var extractions = new Command("extractions", "Whole records.") { from, to };
        extractions.SetAction((result, cancellation) => RunAsync(result.GetValue(from), result.GetValue(to), record => [ContractJson.Write(record)], cancellation));
        var claims = new Command("claims", "Their claims, each with its article's id and address.") { from, to };
        claims.SetAction((result, cancellation) => RunAsync(result.GetValue(from), result.GetValue(to), ClaimsOf, cancellation));
        return new Command("export", "Stored extractions or claims as line-delimited JSON; filters and CSV are the API's.") { extractions, claims };
    }

    internal static IEnumerable<string> ClaimsOf(Extraction record) =>
        record.Claims.Select(claim => ContractJson.Write(new { article = record.Id, url = record.Url, stored = record.Stored, claim }));

    private static Task<int> RunAsync(DateOnly from, DateOnly? to, Func<Extraction, IEnumerable<string>> lines, CancellationToken cancellation) =>
        (to ?? from) < from
            ? StoredPipeline.FailAsync($"--to is before {from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.")
            : StoredPipeline.RunAsync((services, token) => WriteAsync(services.GetRequiredService<DayPartition>(), from, to ?? from, lines, token), cancellation);

    private static async Task<int> WriteAsync(DayPartition partition, DateOnly from, DateOnly to, Func<Extraction, IEnumerable<string>> lines, CancellationToken cancellation)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            foreach (var line in (await partition.ReadAsync(day, cancellation)).SelectMany(lines))
            {
                await Console.Out.WriteLineAsync(line);
            }
        }

        return 0;
    }
}
