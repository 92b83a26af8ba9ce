using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MigrationWatch.Hosts.Tests.Telemetry;

/// <summary>A collector that keeps the spans and the names of metrics sent to it by OTLP over HTTP.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app) => _app = app;

    public ConcurrentBag<ReceivedSpan> Spans { get; } = [];

    public ConcurrentDictionary<string, bool> Metrics { get; } = new();

    /// <summary>OpenTelemetry's own settings that lead here.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("OTEL_EXPORTER_OTLP_ENDPOINT", _app.Urls.First()),
        new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        new("OTEL_BSP_SCHEDULE_DELAY", "200"),
        new("OTEL_METRIC_EXPORT_INTERVAL", "500"),
    ];

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new OtlpReceiver(builder.Build());
        receiver._app.MapPost("/v1/traces", async (HttpRequest request) => receiver.TakeTraces(await ReadAsync(request)));
        receiver._app.MapPost("/v1/metrics", async (HttpRequest request) => receiver.TakeMetrics(await ReadAsync(request)));
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<ProtobufFields> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return new ProtobufFields(body.ToArray());
    }

    /// <summary>opentelemetry/proto/collector/trace/v1: resource_spans 1, scope_spans 2, spans 2.</summary>
    private void TakeTraces(ProtobufFields request)
    {
        foreach (var resource in request.Messages(1))
        {
            var service = resource.Messages(1).SelectMany(attributes => attributes.Messages(1)).Single(attribute => attribute.Text(1) == "service.name").Messages(2).Single().Text(1);
            foreach (var span in resource.Messages(2).SelectMany(scope => scope.Messages(2)))
            {
                Spans.Add(new ReceivedSpan(service, span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), [.. span.Messages(13).Select(link => link.Hex(1))]));
            }
        }
    }

    /// <summary>opentelemetry/proto/collector/metrics/v1: resource_metrics 1, scope_metrics 2, metrics 2, name 1.</summary>
    private void TakeMetrics(ProtobufFields request)
    {
        foreach (var metric in request.Messages(1).SelectMany(resource => resource.Messages(2)).SelectMany(scope => scope.Messages(2)))
        {
            Metrics[metric.Text(1)] = true;
        }
    }
}

internal sealed record ReceivedSpan(string Service, string Trace, string Id, string Parent, string Name, IReadOnlyList<string> Links);
