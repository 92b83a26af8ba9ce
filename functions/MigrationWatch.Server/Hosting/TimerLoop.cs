using NCrontab;

namespace MigrationWatch.Server.Hosting;

/// <summary>Fires one timer by its NCRONTAB schedule, and once at start. A failed tick is logged and the next one comes: timers don't retry.</summary>
internal sealed partial class TimerLoop(TimerTrigger trigger, IServiceProvider services, TimeProvider clock, ILogger<TimerLoop> logger) : BackgroundService
{
    private readonly CrontabSchedule _schedule = CrontabSchedule.Parse(trigger.Schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await RunOnceAsync(stoppingToken);
            var now = clock.GetUtcNow().UtcDateTime;
            await Task.Delay(_schedule.GetNextOccurrence(now) - now, clock, stoppingToken);
        }
    }

    private async Task RunOnceAsync(CancellationToken cancellation)
    {
        try
        {
            await trigger.Run(services, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.Failed(logger, trigger.Function, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Function} failed; it runs again at its next time")]
        public static partial void Failed(ILogger logger, string function, Exception failure);
    }
}
