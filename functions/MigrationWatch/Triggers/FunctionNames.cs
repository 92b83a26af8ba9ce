namespace MigrationWatch.Triggers;

/// <summary>What every timer, queue and HTTP function is called, in both hosts.</summary>
public static class FunctionNames
{
    /// <summary>Answers for what no other function takes. The Functions host tries routes in the order of their functions' names: no name may come after this one.</summary>
    public const string WrongAddress = nameof(WrongAddress);

    public const string PullFeeds = nameof(PullFeeds);
    public const string PullFeed = nameof(PullFeed);
    public const string ExtractArticle = nameof(ExtractArticle);
    public const string BuildDigest = nameof(BuildDigest);

    public const string GetDigest = nameof(GetDigest);
    public const string ListDigests = nameof(ListDigests);
    public const string GetDigestFeed = nameof(GetDigestFeed);
    public const string GetArticlePage = nameof(GetArticlePage);
    public const string GetAbout = nameof(GetAbout);
    public const string GetQuality = nameof(GetQuality);
    public const string GetHealth = nameof(GetHealth);

    public const string GetSearchPage = nameof(GetSearchPage);
    public const string GetSearchFeed = nameof(GetSearchFeed);
    public const string GetFigurePage = nameof(GetFigurePage);
    public const string GetCorridorsPage = nameof(GetCorridorsPage);
    public const string GetCorridorPage = nameof(GetCorridorPage);
    public const string GetPoliciesPage = nameof(GetPoliciesPage);
    public const string GetPolicyPage = nameof(GetPolicyPage);
    public const string GetEntitiesPage = nameof(GetEntitiesPage);
    public const string GetEntityPage = nameof(GetEntityPage);
    public const string GetQueriesPage = nameof(GetQueriesPage);
    public const string GetQueryPage = nameof(GetQueryPage);
    public const string SaveQueryForm = nameof(SaveQueryForm);
    public const string DeleteQueryForm = nameof(DeleteQueryForm);
    public const string GiveVerdictForm = nameof(GiveVerdictForm);

    public const string ListSources = nameof(ListSources);
    public const string AddFeed = nameof(AddFeed);
    public const string GetFeedsOpml = nameof(GetFeedsOpml);

    public const string ListExtractions = nameof(ListExtractions);
    public const string GetExtraction = nameof(GetExtraction);
    public const string CountExtractions = nameof(CountExtractions);
    public const string CountExtractionsOverTime = nameof(CountExtractionsOverTime);
    public const string ListClaims = nameof(ListClaims);
    public const string GetClaim = nameof(GetClaim);
    public const string CountClaims = nameof(CountClaims);
    public const string CountClaimsOverTime = nameof(CountClaimsOverTime);
    public const string GetSchema = nameof(GetSchema);
    public const string GetOpenApi = nameof(GetOpenApi);
    public const string ListVerdicts = nameof(ListVerdicts);
    public const string AddVerdict = nameof(AddVerdict);
    public const string ListSavedQueries = nameof(ListSavedQueries);
    public const string SaveQuery = nameof(SaveQuery);
    public const string GetSavedQuery = nameof(GetSavedQuery);
    public const string DeleteSavedQuery = nameof(DeleteSavedQuery);
    public const string RunSavedQuery = nameof(RunSavedQuery);
    public const string DeleteArticle = nameof(DeleteArticle);
    public const string CompactDay = nameof(CompactDay);

    public const string SendDigests = nameof(SendDigests);
    public const string SendDigestMail = nameof(SendDigestMail);
    public const string SendNotice = nameof(SendNotice);
    public const string MatchAlerts = nameof(MatchAlerts);
    public const string SendAlert = nameof(SendAlert);
    public const string TellRestOfAlerts = nameof(TellRestOfAlerts);
    public const string TidyMail = nameof(TidyMail);

    public const string GetSubscribeForm = nameof(GetSubscribeForm);
    public const string Subscribe = nameof(Subscribe);
    public const string GetConfirmation = nameof(GetConfirmation);
    public const string ConfirmSubscription = nameof(ConfirmSubscription);
    public const string GetPreferences = nameof(GetPreferences);
    public const string SavePreferences = nameof(SavePreferences);
    public const string ExportSubscription = nameof(ExportSubscription);
    public const string EraseSubscription = nameof(EraseSubscription);
    public const string GetUnsubscribe = nameof(GetUnsubscribe);
    public const string Unsubscribe = nameof(Unsubscribe);
    public const string ListWatches = nameof(ListWatches);
    public const string AddWatch = nameof(AddWatch);
    public const string RemoveWatch = nameof(RemoveWatch);
    public const string TakeMailEvents = nameof(TakeMailEvents);
    public const string TakeBounce = nameof(TakeBounce);
    public const string GetMailStatus = nameof(GetMailStatus);
    public const string ShowMailStatus = nameof(ShowMailStatus);
    public const string RetryMails = nameof(RetryMails);
}
