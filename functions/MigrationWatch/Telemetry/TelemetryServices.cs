using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MigrationWatch.Telemetry;

public static class TelemetryServices
{
    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Traces and metrics by OTLP where OpenTelemetry's own settings name an endpoint. A host may add destinations of its own.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[OtlpEndpoint] is { Length: > 0 })
        {
            services.AddSingleton(new TelemetryDestination(traces => traces.AddOtlpExporter(), metrics => metrics.AddOtlpExporter()));
        }

        services.AddHostedService<TelemetryExport>();
        return services;
    }
}
