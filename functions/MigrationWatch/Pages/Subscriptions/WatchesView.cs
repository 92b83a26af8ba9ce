using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using MigrationWatch.Http;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Mail.Texts;
using MigrationWatch.Pages.Search;
using MigrationWatch.Pages.Subscriptions.Forms;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Pages.Subscriptions;

/// <summary>A reader's watches, and the one that is being made.</summary>
/// <param name="Token">Of the preferences link; stands for the reader.</param>
/// <param name="Said">What has just happened; null when nothing has.</param>
public sealed record WatchesView(Phrases Phrases, string Token, IReadOnlyList<Watch> Watches, WatchForm Form, string? Said = null)
{
    /// <summary>What the watch would find now.</summary>
    public static string SearchOf(Watch watch) =>
        (watch.Of == Subject.Claims ? Asked(watch).Set("of", "claims") : Asked(watch)).On(Routes.Search);

    /// <summary>The question's values as people read them.</summary>
    public static string QuestionOf(Watch watch) => string.Join(", ", Asked(watch).Parameters.Select(parameter => parameter.Key == QuestionReader.Text ? parameter.Value : $"{parameter.Key} {ValueNames.Shown(parameter.Key, parameter.Value)}"));

    private static QueryAddress Asked(Watch watch) => QueryAddress.Of(new QueryCollection(QueryHelpers.ParseQuery(watch.Query)));
}
