using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MigrationWatch.Telemetry;

/// <summary>Where every trace and metric of the product comes from. Without an exporter nobody listens, and nothing is made.</summary>
public static class Signals
{
    public const string Name = "MigrationWatch";

    internal static Meter Meter { get; } = new(Name);

    /// <summary>For durations: the default buckets are meant for milliseconds, and would put every message into the first.</summary>
    internal static InstrumentAdvice<double> Seconds { get; } = new() { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300] };

    private static readonly ActivitySource _source = new(Name);

    /// <summary>Whether anybody listens.</summary>
    internal static bool Traced => _source.HasListeners();

    /// <summary>The trace context of what runs now, as W3C writes it; null when nothing is traced.</summary>
    internal static string? Here => Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current.Id : null;

    /// <summary>A step of the trace that <paramref name="parent"/> names, linked to what runs now when that belongs to another trace; without a parent, a step of what runs now.</summary>
    /// <param name="begun">When the step began; default is now.</param>
    /// <param name="causes">Contexts of other traces that led here, too.</param>
    internal static Activity? Step(string name, ActivityKind kind, string? parent, DateTimeOffset begun = default, IEnumerable<string>? causes = null)
    {
        if (!ActivityContext.TryParse(parent, null, isRemote: true, out var context))
        {
            return _source.StartActivity(name, kind, default(ActivityContext), startTime: begun);
        }

        var links = (causes ?? [])
            .Select(cause => ActivityContext.TryParse(cause, null, isRemote: true, out var other) ? other : default)
            .Append(Activity.Current?.Context ?? default)
            .Where(other => other != default && other.TraceId != context.TraceId)
            .DistinctBy(other => other.TraceId)
            .Select(other => new ActivityLink(other));
        return _source.StartActivity(name, kind, context, links: links, startTime: begun);
    }

    internal static void Failed(this Activity? step, Exception failure) =>
        step?.AddException(failure).SetStatus(ActivityStatusCode.Error, failure.Message);
}
