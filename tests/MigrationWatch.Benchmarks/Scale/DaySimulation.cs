namespace MigrationWatch.Benchmarks.Scale;

/// <summary>A day in minutes: feeds are asked in hourly waves, what can't be worked at once waits in the queue.</summary>
internal static class DaySimulation
{
    private const int Minutes = 24 * 60;

    /// <summary>The first minutes of each hour, in which most newsrooms' hourly feeds fall due together.</summary>
    private const int WaveMinutes = 5;

    /// <param name="wave">Share of an hour's articles that its wave brings.</param>
    /// <param name="capacity">Articles a second.</param>
    public static DayResult Run(double articlesADay, double wave, double capacity)
    {
        var (waiting, most, peak) = (0.0, 0.0, 0.0);
        for (var minute = 0; minute < Minutes; minute++)
        {
            var arriving = Arriving(articlesADay / 24, wave, minute % 60);
            peak = Math.Max(peak, arriving / 60);
            waiting = Math.Max(0, waiting + arriving - (capacity * 60));
            most = Math.Max(most, waiting);
        }

        return new DayResult(peak, most, TimeSpan.FromSeconds(most / capacity), waiting);
    }

    private static double Arriving(double anHour, double wave, int minute) =>
        minute < WaveMinutes ? anHour * wave / WaveMinutes : anHour * (1 - wave) / (60 - WaveMinutes);
}

/// <param name="Peak">Articles a second.</param>
/// <param name="Waiting">Most messages in the queue at once.</param>
/// <param name="Wait">How long the last of them waits.</param>
/// <param name="Left">Still in the queue at midnight: more came than can be worked.</param>
internal sealed record DayResult(double Peak, double Waiting, TimeSpan Wait, double Left);
