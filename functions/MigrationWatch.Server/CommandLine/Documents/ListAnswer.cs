using MigrationWatch.Feeds.Opml;

namespace MigrationWatch.Server.CommandLine.Documents;

/// <summary>A list of feeds as the command line prints it.</summary>
internal sealed record ListAnswer(string? Title, IEnumerable<ListedFeed> Feeds)
{
    public static ListAnswer From(SubscriptionList list) =>
        new(list.Title, list.Feeds.Select(feed => new ListedFeed(feed.Url, feed.Title, feed.Site, feed.Categories)));
}

internal sealed record ListedFeed(string Url, string Title, string? Site, IReadOnlyList<string> Categories);
