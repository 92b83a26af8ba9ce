namespace MigrationWatch.Tests.Queries;

/// <summary>Time stands still until it is moved.</summary>
internal sealed class MovableClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
