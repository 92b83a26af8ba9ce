using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Telemetry;

namespace MigrationWatch.Functions;

internal static class AzureMonitor
{
    /// <summary>Our traces and metrics to Application Insights, where the platform names one. Logs and requests get there through the Functions host.</summary>
    public static IServiceCollection AddAzureMonitor(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 } connection)
        {
            var credential = Credential(configuration);
            services.AddSingleton(new TelemetryDestination(
                traces => traces.AddAzureMonitorTraceExporter(options => options.ConnectionString = connection, credential),
                metrics => metrics.AddAzureMonitorMetricExporter(options => options.ConnectionString = connection, credential)));
        }

        return services;
    }

    /// <summary>The setting by which the Functions host is told to sign in with an identity counts for us too; AZURE_CLIENT_ID says which.</summary>
    private static TokenCredential? Credential(IConfiguration configuration) =>
        configuration["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] is { Length: > 0 } ? new DefaultAzureCredential() : null;
}
