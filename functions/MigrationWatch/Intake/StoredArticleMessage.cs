using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Intake;

/// <summary>An article's extraction was stored, anew or again; whoever waits for news looks at it.</summary>
public sealed record StoredArticleMessage(string ArticleId) : TracedMessage;
