using System.Globalization;
using MigrationWatch.Feeds.Health;

namespace MigrationWatch.Pages.Sources;

/// <summary>A source's figures in words.</summary>
internal static class SourceText
{
    public static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("d MMM HH:mm", CultureInfo.InvariantCulture) ?? "–";

    public static string Range(FeedHealth source) => source.ItemsADay.Count == 0
        ? "not known yet"
        : string.Create(CultureInfo.InvariantCulture, $"{source.ItemsADay.Min()} to {source.ItemsADay.Max()}");

    public static string Of(FeedStatus status) => status switch
    {
        FeedStatus.Ok => "in order",
        FeedStatus.New => "not asked yet",
        FeedStatus.Failing => "failing",
        _ => "paused",
    };

    public static string State(FeedHealth source) => source switch
    {
        { Status: FeedStatus.New } => "not asked yet",
        { Status: FeedStatus.Ok } => "in order",
        { FailuresInRow: 1 } => $"failed: {source.LastError}",
        _ => string.Create(CultureInfo.InvariantCulture, $"failed {source.FailuresInRow} times in a row: {source.LastError}"),
    };
}
