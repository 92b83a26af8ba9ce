namespace MigrationWatch.Http;

/// <summary>Route templates below the prefix <c>api</c>, the same in both hosts.</summary>
public static class Routes
{
    public const string Prefix = "api";

    /// <summary>Every other address.</summary>
    public const string AnyOther = "{*path}";

    public const string Digest = "digest/{date?}";
    public const string Digests = "digests";
    public const string DigestFeed = "digests.rss";
    public const string About = "about";
    public const string Quality = "quality";
    public const string Health = "health";

    public const string Sources = "sources";
    public const string Feeds = "feeds";
    public const string FeedsOpml = "feeds.opml";

    public const string Extractions = "extractions";
    public const string Extraction = "extractions/{id}";
    public const string ExtractionFacets = "extractions/facets";
    public const string ExtractionTimeline = "extractions/timeline";
    public const string Claims = "claims";
    public const string Claim = "claims/{id}";
    public const string ClaimFacets = "claims/facets";
    public const string ClaimTimeline = "claims/timeline";
    public const string Schema = "schemas/{name}";
    public const string OpenApi = "openapi.json";
    public const string Verdicts = "verdicts";
    public const string SavedQueries = "saved";
    public const string SavedQuery = "saved/{name}";
    public const string SavedResult = "saved/{name}/{format}";
    public const string Article = "articles/{id}";

    public const string GiveVerdict = "articles/{id}/verdict";

    public const string Search = "search";
    public const string SearchFeed = "search/{format}";
    public const string Figure = "figures/{id}";
    public const string Corridors = "corridors";
    public const string Corridor = "corridors/{id}";
    public const string Policies = "policies";
    public const string Policy = "policies/{id}";
    public const string Entities = "entities";
    public const string Entity = "entities/{kind}/{name}";
    public const string Queries = "queries";
    public const string Query = "queries/{name}";
    public const string DeleteQuery = "queries/{name}/delete";

    public const string Subscribe = "subscribe";
    public const string Subscriptions = "subscriptions";
    public const string ConfirmSubscription = "subscriptions/confirm";
    public const string Preferences = "subscriptions/preferences";
    public const string ExportSubscription = "subscriptions/export";
    public const string EraseSubscription = "subscriptions/erase";
    public const string Unsubscribe = "subscriptions/unsubscribe";
    public const string Watches = "subscriptions/watches";
    public const string RemoveWatch = "subscriptions/watches/remove";
    public const string MailEvents = "mail/events";
    public const string MailBounces = "mail/bounces";
    public const string MailStatus = "mail/status";
    public const string RetryMails = "mail/retry";
}
