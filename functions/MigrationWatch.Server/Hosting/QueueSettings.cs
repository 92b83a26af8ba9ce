using System.Text.Json;

namespace MigrationWatch.Server.Hosting;

/// <summary>The <c>extensions.queues</c> section of the one host.json, with the Functions host's own meaning and defaults.</summary>
internal sealed record QueueSettings
{
    public const string Section = "MigrationWatch:Server:Queues";

    /// <summary>Messages fetched at once, 1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is fetched when no more than this many are running.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>Deliveries before a message moves to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a failed message waits before it is seen again.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest pause between two looks at an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a running message is hidden from others; renewed at half. The Functions host takes 10 minutes; a shorter lease brings a killed process's messages back sooner.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    public static QueueSettings Read(string hostJson)
    {
        using var document = JsonDocument.Parse(hostJson, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return document.RootElement.GetProperty("extensions").GetProperty("queues").Deserialize<QueueSettings>(JsonSerializerOptions.Web)!;
    }

    /// <summary>host.json lies beside the program, linked from the root.</summary>
    public static QueueSettings Load(IConfiguration configuration)
    {
        var settings = Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")));
        var section = configuration.GetSection(Section);
        return settings with
        {
            Lease = section.GetValue("Lease", settings.Lease),
            VisibilityTimeout = section.GetValue("VisibilityTimeout", settings.VisibilityTimeout),
        };
    }
}
