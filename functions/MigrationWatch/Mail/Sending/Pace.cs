using Microsoft.Extensions.Options;
using MigrationWatch.Mail.Settings;
using MigrationWatch.Mail.Transports;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Mail.Sending;

/// <summary>Keeps all senders together within the mail service's limits. Notices have a fifth of them to themselves.</summary>
public sealed class Pace(BlobStore blobs, IMailTransport transport, IOptions<MailOptions> options, TimeProvider clock)
{
    private const int NoticeShare = 5;

    public bool IsLimited => transport.IsLimited && (options.Value.PerMinute > 0 || options.Value.PerHour > 0);

    /// <summary>Times for <paramref name="count"/> mails, in order.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> ReserveAsync(PaceLane lane, int count, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (perMinute, perHour) = Limits(lane);
        if (!IsLimited || count == 0)
        {
            return [.. Enumerable.Repeat(now, count)];
        }

        IReadOnlyList<DateTimeOffset> times = [];
        await blobs.UpdateAsync<PaceBook>(Containers.Subscribers, $"pace/{lane.ToString().ToLowerInvariant()}.json", Reserve, cancellation);
        return times;

        PaceBook Reserve(PaceBook? book)
        {
            (var next, times) = (book ?? PaceBook.Empty).Reserve(now, count, perMinute, perHour);
            return next;
        }
    }

    private (int PerMinute, int PerHour) Limits(PaceLane lane)
    {
        var perHour = options.Value.PerHour == 0 ? int.MaxValue : options.Value.PerHour;
        var perMinute = options.Value.PerMinute == 0 ? perHour : options.Value.PerMinute;
        return perMinute == int.MaxValue ? (perMinute, perHour) : (Share(lane, perMinute), Share(lane, perHour));
    }

    private static int Share(PaceLane lane, int limit)
    {
        var notices = Math.Max(1, limit / NoticeShare);
        return limit == int.MaxValue ? limit : Math.Max(1, lane == PaceLane.Notices ? notices : limit - notices);
    }
}

public enum PaceLane
{
    Digests,
    Notices,
}
