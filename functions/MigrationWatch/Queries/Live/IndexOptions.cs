using System.ComponentModel.DataAnnotations;

namespace MigrationWatch.Queries.Live;

public sealed class IndexOptions
{
    public const string Section = "MigrationWatch:Index";

    /// <summary>How old an answer may be before storage is asked for changes. Default 2 seconds: a dozen conditional reads, most answered "unchanged".</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Memory for the lines of records shown lately, in bytes. Default 32 MiB: some 14,000 records, the pages of 280 questions.</summary>
    [Range(1024 * 1024, 4L * 1024 * 1024 * 1024)]
    public long RecordCacheBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Memory for the places of words in texts that were asked for lately, in bytes. Default 64 MiB: a frequent word has a million bytes in a million texts.</summary>
    [Range(1024 * 1024, 4L * 1024 * 1024 * 1024)]
    public long WordCacheBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Time after a day's end (UTC) at which it is closed. Default 6 hours: the queues are empty by then.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "10.00:00:00")]
    public TimeSpan CloseAfter { get; set; } = TimeSpan.FromHours(6);
}
