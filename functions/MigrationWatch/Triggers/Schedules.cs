namespace MigrationWatch.Triggers;

/// <summary>NCRONTAB expressions (six fields, seconds first, UTC). A timer only decides what is due from stored state: a late or double tick does no harm.</summary>
public static class Schedules
{
    /// <summary>Every minute; each feed has its own next-due time, at least 5 minutes apart.</summary>
    public const string PullFeeds = "0 * * * * *";

    /// <summary>Every minute, half a minute after the pull; a digest that comes out the same is not written again.</summary>
    public const string BuildDigest = "30 * * * * *";

    /// <summary>Every quarter: some zones are a half or three quarters of an hour off, and 8 o'clock there is no full hour in UTC.</summary>
    public const string SendDigests = "0 */15 * * * *";

    /// <summary>In the morning where most readers live, when the UTC day is over.</summary>
    public const string TellRestOfAlerts = "0 10 1 * * *";

    /// <summary>At a quiet hour; deletes what may no longer be kept.</summary>
    public const string TidyMail = "0 40 3 * * *";

    /// <summary>Twenty past every hour: closes the days that are due, folds in late lines, and keeps to the retention times.</summary>
    public const string CompactDay = "0 20 * * * *";
}
