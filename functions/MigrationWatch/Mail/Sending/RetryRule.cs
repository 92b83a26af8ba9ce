namespace MigrationWatch.Mail.Sending;

/// <summary>When to try again after a transient failure.</summary>
public static class RetryRule
{
    /// <summary>A digest a day late is of no use, and the next one is due.</summary>
    private static readonly TimeSpan _giveUpAfter = TimeSpan.FromHours(22);

    private static readonly TimeSpan _longest = TimeSpan.FromHours(3);

    /// <summary>Greylisting servers take a mail after some minutes, so the first steps are short: 1, 4, 16, 64 minutes, then every 3 hours.</summary>
    /// <returns>Null when it is time to give up.</returns>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset first, DateTimeOffset now)
    {
        var pause = TimeSpan.FromMinutes(Math.Pow(4, Math.Min(attempts, 6) - 1));
        var next = now + (pause < _longest ? pause : _longest);
        return next - first < _giveUpAfter ? next : null;
    }
}
