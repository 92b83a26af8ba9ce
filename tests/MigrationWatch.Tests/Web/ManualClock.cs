namespace MigrationWatch.Tests.Web;

/// <summary>The date and time that a test sets; timers and time limits still run on the real clock.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;

    public void Set(DateTimeOffset now) => _now = now;
}
