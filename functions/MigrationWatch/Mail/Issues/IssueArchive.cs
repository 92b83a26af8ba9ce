using System.Collections.Concurrent;
using MigrationWatch.Digests;

namespace MigrationWatch.Mail.Issues;

/// <summary>Reads issues from the stored digests. A day is complete when it is over where its newsroom is; only complete days are mailed.</summary>
public sealed class IssueArchive(DigestStore digests, TimeProvider clock)
{
    /// <summary>Older news is not sent any more when mailing was down.</summary>
    private const int MaximumAge = 3;

    private const int DaysPerWeek = 7;
    private const int MaximumCached = 8;

    /// <summary>Ten thousand mails are made from the same issue, but none from an article that was deleted a minute ago.</summary>
    private static readonly TimeSpan _cachedFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (Issue Issue, DateTimeOffset Read)> _issues = new(StringComparer.Ordinal);

    /// <returns>The last complete day that has a digest; null when there is none of late.</returns>
    public async Task<DateOnly?> LatestAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);

        // From tomorrow: east of Greenwich a day may be over before the UTC day is.
        for (var date = today.AddDays(1); date >= today.AddDays(-MaximumAge); date = date.AddDays(-1))
        {
            if (await digests.FindAsync(date, cancellation) is { } stored && IsComplete(stored.Value, now))
            {
                return date;
            }
        }

        return null;
    }

    /// <returns>Null when the id names no stored issue.</returns>
    public async Task<Issue?> FindAsync(string id, CancellationToken cancellation)
    {
        if (_issues.TryGetValue(id, out var known) && clock.GetUtcNow() - known.Read < _cachedFor)
        {
            return known.Issue;
        }

        var issue = await LoadAsync(id, cancellation);
        if (issue is not null)
        {
            Keep(issue);
        }

        return issue;
    }

    private void Keep(Issue issue)
    {
        if (_issues.Count >= MaximumCached)
        {
            _issues.Clear();
        }

        _issues[issue.Id] = (issue, clock.GetUtcNow());
    }

    private static bool IsComplete(Digest digest, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(digest.TimeZone)).DateTime) > digest.Date;

    private async Task<Issue?> LoadAsync(string id, CancellationToken cancellation)
    {
        if (Issue.ReadId(id) is not { } named)
        {
            return null;
        }

        var days = new List<Digest>();
        for (var i = 0; i < (named.IsWeek ? DaysPerWeek : 1); i++)
        {
            if (await digests.FindAsync(named.Date.AddDays(-i), cancellation) is { } stored)
            {
                days.Add(stored.Value);
            }
        }

        return days.Count == 0 ? null : Issue.Of(named.Date, named.IsWeek, days);
    }
}
