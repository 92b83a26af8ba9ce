using MigrationWatch.Feeds.Formats;

namespace MigrationWatch.Server.CommandLine.Documents;

/// <summary>
/// A feed as the command line prints it. <c>title</c>, <c>description</c> and <c>summary</c> are as published, with markup;
/// where clean text differs from that, it stands beside them as <c>titleText</c> and so on.
/// </summary>
internal sealed record FeedAnswer(
    string? Title, string? TitleText, string? Link, string? Description, string? DescriptionText, string? Language, DateTimeOffset? Updated,
    string? Copyright, string? Author, string? FeedId, string Encoding, IReadOnlyList<string> Warnings, FeedHints Hints, IEnumerable<EntryAnswer> Entries)
{
    public static FeedAnswer From(Feed feed) => new(
        feed.TitleMarkup ?? feed.Title, TextIfOther(feed.Title, feed.TitleMarkup), feed.Link,
        feed.DescriptionMarkup ?? feed.Description, TextIfOther(feed.Description, feed.DescriptionMarkup), feed.Language, feed.Updated,
        feed.Copyright, feed.Author, feed.Id, feed.Encoding, feed.Warnings, feed.Hints, feed.Entries.Select(EntryAnswer.From));

    internal static string? TextIfOther(string? text, string? markup) => markup is null || text == markup ? null : text;
}

internal sealed record EntryAnswer(
    string Key, string? Id, string? Link, string? Title, string? TitleText, string? Summary, string? SummaryText, string? Content,
    string? Author, string? AuthorEmail, DateTimeOffset? Published, DateTimeOffset? Updated, IReadOnlyList<FeedEnclosure> Enclosures,
    IReadOnlyList<string> Categories, string? Language, string? SourceTitle)
{
    public static EntryAnswer From(FeedEntry entry) => new(
        entry.Key, entry.Id, entry.Link, entry.TitleMarkup ?? entry.Title, FeedAnswer.TextIfOther(entry.Title, entry.TitleMarkup),
        entry.SummaryMarkup ?? entry.Summary, FeedAnswer.TextIfOther(entry.Summary, entry.SummaryMarkup), entry.Content,
        entry.Author, entry.AuthorEmail, entry.Published, entry.Updated, entry.Enclosures, entry.Categories, entry.Language, entry.SourceTitle);
}
