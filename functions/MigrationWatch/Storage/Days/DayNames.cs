using System.Globalization;

namespace MigrationWatch.Storage.Days;

/// <summary>Where a day's blobs lie. A leading underscore hides what is not data from Spark, Synapse and Hive.</summary>
public static class DayNames
{
    public const string Prefix = "date=";

    public static string Folder(DateOnly day) => $"{Prefix}{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/";

    public static string Part(DateOnly day, int part) => $"{Folder(day)}part-{part}.jsonl";

    /// <summary>The closed day, compressed.</summary>
    public static string Closed(DateOnly day) => $"{Folder(day)}part-0.jsonl.gz";

    /// <summary>Where the words of texts lie; not for Spark and the like.</summary>
    public const string WordsPrefix = "_index/words/";

    public static string Words(DateOnly day, int part) => $"{WordsPrefix}{Folder(day)}part-{part}.txt";

    /// <summary>The words of the closed day, compressed.</summary>
    public static string ClosedWords(DateOnly day) => $"{WordsPrefix}{Folder(day)}part-0.txt.gz";

    /// <summary>What the closed day holds.</summary>
    public static string Manifest(DateOnly day) => $"{Folder(day)}_manifest.json";

    /// <returns>Null when the blob belongs to no day.</returns>
    public static DateOnly? DayOf(string blobName) =>
        blobName.StartsWith(Prefix, StringComparison.Ordinal) && blobName.Length > Prefix.Length + 10
        && DateOnly.TryParseExact(blobName.AsSpan(Prefix.Length, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
