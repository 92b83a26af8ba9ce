using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Mail.Alerts.Watches;

/// <summary>One reader's question, kept as saved queries are, and where to say that something answers it.</summary>
/// <param name="Owner">Subscriber id.</param>
/// <param name="Of">Whether each article or each claim that answers is told once.</param>
/// <param name="Query">Parameters as in an address, without the question mark.</param>
/// <param name="Webhook">Null alerts by mail.</param>
/// <param name="DailyCap">Alerts a UTC day; what comes after is told together the next morning.</param>
public sealed record Watch(string Id, string Owner, string Name, Subject Of, string Query, WatchWebhook? Webhook, int DailyCap);

/// <param name="Url">https only.</param>
/// <param name="Secret">Signs each call, so that the receiver knows it is ours.</param>
public sealed record WatchWebhook(string Url, string Secret);
