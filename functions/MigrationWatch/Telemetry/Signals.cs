using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MigrationWatch.Telemetry;

/// <summary>Where every trace and metric of the product comes from. Without an exporter nobody listens, and nothing is made.</summary>
public static class Signals
{
    public const string Name = "MigrationWatch";

    internal static Meter Meter { get; } = new(Name);

    private static readonly ActivitySource _source = new(Name);

    /// <summary>Whether anybody listens.</summary>
    internal static bool Traced => _source.HasListeners();

    /// <summary>The trace context of what runs now, as W3C writes it; null when nothing is traced.</summary>
    internal static string? Here => Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current.Id : null;

    /// <summary>A step of the trace that <paramref name="parent"/> names, linked to what runs now when that belongs to another trace; without a parent, a step of what runs now.</summary>
    /// <param name="begun">When the step began; default is now.</param>
    internal static Activity? Step(string name, ActivityKind kind, string? parent, DateTimeOffset begun = default)
    {
        if (!ActivityContext.TryParse(parent, null, isRemote: true, out var context))
        {
            return _source.StartActivity(name, kind, default(ActivityContext), startTime: begun);
        }

        var here = Activity.Current?.Context;
        var links = here is { } other && other.TraceId != context.TraceId ? new[] { new ActivityLink(other) } : null;
        return _source.StartActivity(name, kind, context, links: links, startTime: begun);
    }

    internal static void Failed(this Activity? step, Exception failure) =>
        step?.AddException(failure).SetStatus(ActivityStatusCode.Error, failure.Message);
}
