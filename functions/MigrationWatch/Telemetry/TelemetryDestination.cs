using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MigrationWatch.Telemetry;

/// <summary>Somewhere that traces and metrics are sent to.</summary>
public sealed record TelemetryDestination(Action<TracerProviderBuilder> Traces, Action<MeterProviderBuilder> Metrics);
