using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using MigrationWatch.Http;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Mail.Texts;
using MigrationWatch.Pages.Search;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Pages.Subscriptions.Forms;

/// <summary>The form for a new watch: as it was typed, and as a wish.</summary>
/// <param name="Query">Words, parameters, or the address of a search page.</param>
public sealed record WatchForm(string Name, string Of, string Query, string Webhook, string DailyCap)
{
    public static WatchForm Blank { get; } = new("", "claims", "", "", "10");

    /// <summary>Null until something in it was refused.</summary>
    public BadRequestException? Mistake { get; init; }

    public static WatchForm Read(IFormCollection form) => new(form["name"].ToString().Trim(), form["of"].ToString(), form["query"].ToString().Trim(), form["webhook"].ToString().Trim(), form["dailyCap"].ToString().Trim());

    /// <summary>A search page's address says itself whether it lists claims.</summary>
    public WatchWish Wish()
    {
        var address = Asked();
        var of = (address["of"].FirstOrDefault() ?? Of) == "claims" ? Subject.Claims : Subject.Extractions;

        // What is no number is refused as one that is none of the allowed.
        var cap = int.TryParse(DailyCap, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new WatchWish(Name, of, ValueNames.Resolve(address.Without(QuestionReader.Controls)).ToString(), Webhook: Webhook.Length > 0 ? Webhook : null, DailyCap: cap);
    }

    /// <summary>The field at fault: a parameter of the question is in the question.</summary>
    public string? Field => Mistake?.Parameter switch
    {
        null => null,
        "name" or "dailyCap" or "webhook" => Mistake.Parameter,
        _ => "query",
    };

    public string MistakeIn(Phrases phrases) => phrases.Format($"wrong.watch-{Field}", Mistake!.Parameter, Mistake.Message);

    private QueryAddress Asked()
    {
        var parameters = Query[(Query.IndexOf('?', StringComparison.Ordinal) + 1)..];
        return parameters.Length == 0 ? QueryAddress.Empty
            : parameters.Contains('=', StringComparison.Ordinal) ? QueryAddress.Of(new QueryCollection(QueryHelpers.ParseQuery(parameters)))
            : QueryAddress.Empty.With(QuestionReader.Text, parameters);
    }
}
