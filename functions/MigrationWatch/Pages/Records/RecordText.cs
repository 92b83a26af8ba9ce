using System.Globalization;
using MigrationWatch.Contracts;

namespace MigrationWatch.Pages.Records;

/// <summary>Dates and sources of records in words.</summary>
internal static class RecordText
{
    public static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Outlets(Extraction article) =>
        article.Sources.Count == 0 ? article.Url : string.Join(", ", article.Sources.Select(source => source.Name).Distinct());

    public static string Period(ClaimPeriod? period) => period switch
    {
        null => "not stated",
        { Start: { } start, End: { } end } when start == end => Day(start),
        { Start: { } start, End: { } end } => $"{Day(start)} to {Day(end)}",
        { Start: { } start } => $"since {Day(start)}",
        { End: { } end } => $"by {Day(end)}",
        _ => "not stated",
    };
}
