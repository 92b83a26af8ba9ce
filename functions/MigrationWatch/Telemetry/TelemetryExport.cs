using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MigrationWatch.Telemetry;

/// <summary>
/// Sends traces and metrics while the host runs; what is left is sent when it stops. Built by hand, the same in both hosts.
/// OpenTelemetry's settings (<c>OTEL_SERVICE_NAME</c>, <c>OTEL_EXPORTER_OTLP_*</c>, <c>OTEL_BSP_*</c>) are read from the host's configuration.
/// </summary>
internal sealed class TelemetryExport(IEnumerable<TelemetryDestination> destinations, IConfiguration configuration) : IHostedService, IDisposable
{
    /// <summary>The web server's own requests: a sign-up's trace begins with one.</summary>
    private const string Requests = "Microsoft.AspNetCore";

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var wanted = destinations.ToList();
        if (wanted.Count > 0)
        {
            _traces = Traces(wanted);
            _metrics = Metrics(wanted);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        // Disposing flushes, so that the last minute before a stop is seen too.
        Interlocked.Exchange(ref _traces, null)?.Dispose();
        Interlocked.Exchange(ref _metrics, null)?.Dispose();
    }

    private TracerProvider Traces(IReadOnlyList<TelemetryDestination> wanted)
    {
        var builder = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Describe)
            .AddSource(Signals.Name, Requests);
        foreach (var destination in wanted)
        {
            destination.Traces(builder);
        }

        return builder.Build();
    }

    private MeterProvider Metrics(IReadOnlyList<TelemetryDestination> wanted)
    {
        var builder = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Describe)
            .AddMeter(Signals.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime");
        foreach (var destination in wanted)
        {
            destination.Metrics(builder);
        }

        return builder.Build();
    }

    private void Describe(ResourceBuilder resource)
    {
        if (configuration["OTEL_SERVICE_NAME"] is not { Length: > 0 })
        {
            resource.AddService("migrationwatch");
        }
    }
}
