using MigrationWatch.Queries.Closing;

namespace MigrationWatch.Queries.Retention;

/// <summary>The timer <c>CompactDay</c>: closes days, then keeps to the retention times.</summary>
public sealed class DailyUpkeep(DayCompaction compaction, RetentionSweep retention)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await compaction.RunAsync(cancellation);
        await retention.RunAsync(cancellation);
    }
}
