using System.ComponentModel.DataAnnotations;

namespace MigrationWatch.Feeds.Catalog;

/// <summary>What is polled and how often.</summary>
public sealed class FeedOptions
{
    public const string Section = "MigrationWatch:Feeds";

    /// <summary>Poll the feeds of feeds.tsv that come with the product. Default yes.</summary>
    public bool UseShippedFeeds { get; set; } = true;

    /// <summary>Further feeds; one with the id of a shipped feed replaces it.</summary>
    public IReadOnlyList<FeedSubscription> Subscriptions { get; set; } = [];

    /// <summary>Shortest time between two requests for one feed. Default 5 minutes: publishers call less a nuisance.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan MinimumInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Longest time between two requests, also for a feed that fails. Default a day.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00")]
    public TimeSpan MaximumInterval { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Until the feed has shown how often it publishes. Default half an hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan InitialInterval { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Longest wait that a server's Retry-After is believed. Default a week: longer ones were typing mistakes.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan MaximumRetryAfter { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Entries read from one document, newest first as published. Default 5,000; the largest news sitemap may have 1,000.</summary>
    [Range(100, 50_000)]
    public int MaximumEntries { get; set; } = 5_000;
}
