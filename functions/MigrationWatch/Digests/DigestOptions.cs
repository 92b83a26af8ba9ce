using System.ComponentModel.DataAnnotations;

namespace MigrationWatch.Digests;

public sealed class DigestOptions
{
    public const string Section = "MigrationWatch:Digests";

    /// <summary>IANA name of the zone whose midnights bound a digest's day. Default UTC, so that a day is one partition of the stored extractions.</summary>
    [Required]
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Articles below it are stored but not in the digest; 0 to 1. Default 0.35: on the sample newsroom it parts what is about migration from what mentions a border.</summary>
    [Range(0, 1)]
    public double MinimumRelevance { get; init; } = 0.35;

    /// <summary>Stories at most. Default 60: about ten minutes of reading.</summary>
    [Range(1, 1000)]
    public int MaximumStories { get; init; } = 60;

    /// <summary>Days before it whose claims a day's figures are held against, for rivals and for what changed. Default 7.</summary>
    [Range(1, 60)]
    public int LookBackDays { get; init; } = 7;

    /// <summary>How long after midnight a day is still rebuilt, for articles stored in its last minutes. Default 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Grace { get; init; } = TimeSpan.FromHours(1);
}
