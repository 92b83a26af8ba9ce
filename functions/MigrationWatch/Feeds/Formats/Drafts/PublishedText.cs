namespace MigrationWatch.Feeds.Formats.Drafts;

/// <summary>A text as it stands in the feed.</summary>
/// <param name="IsPlain">The feed says that it is no markup: <c>a &lt; b</c> is to be taken literally.</param>
internal readonly record struct PublishedText(string Value, bool IsPlain = false);
