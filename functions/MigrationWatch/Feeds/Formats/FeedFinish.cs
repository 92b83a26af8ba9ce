using System.Globalization;
using MigrationWatch.Feeds.Formats.Charsets;
using MigrationWatch.Feeds.Formats.Drafts;
using MigrationWatch.Feeds.Formats.Html;

namespace MigrationWatch.Feeds.Formats;

/// <summary>What was read, made into the records that the rest of the product sees.</summary>
internal static class FeedFinish
{
    public static Feed Finish(FeedDraft draft, DecodedBody body) => new()
    {
        Id = draft.Id.Value,
        Title = Clean(draft.Title.Value),
        TitleMarkup = draft.Title.Value?.Value,
        Link = draft.Link.Value,
        Description = Clean(draft.Description.Value),
        DescriptionMarkup = draft.Description.Value?.Value,
        Language = draft.Language.Value,
        Updated = draft.Updated.Value,
        Copyright = Clean(draft.Copyright.Value),
        Author = draft.Authors.Names,
        Encoding = body.Name,
        Warnings = body.Warning is null ? draft.Warnings : [body.Warning, .. draft.Warnings],
        Entries = draft.Entries.ConvertAll(Finish),
        Hints = Hints(draft),
    };

    private static FeedEntry Finish(EntryDraft draft) => new()
    {
        Id = draft.Id.Value,
        Link = draft.Link.Value,
        Title = Clean(draft.Title.Value),
        TitleMarkup = draft.Title.Value?.Value,
        Summary = Clean(draft.Summary.Value),
        SummaryMarkup = draft.Summary.Value?.Value,
        Content = draft.Content.Value?.Value,
        Author = draft.Authors.Names,
        AuthorEmail = draft.Authors.Email,
        Published = draft.Published.Value,
        Updated = draft.Updated.Value,
        Enclosures = Enclosures(draft.Enclosures.Count > 0 ? draft.Enclosures : draft.Media),
        Categories = draft.Categories,
        Language = draft.Language.Value,
        SourceTitle = draft.Source.Value,
    };

    /// <summary>Null also for markup without a word in it, such as a counter's image.</summary>
    private static string? Clean(PublishedText? text)
    {
        var clean = text is not { } published ? null : published.IsPlain ? HtmlText.Plain(published.Value) : HtmlText.From(published.Value);
        return clean is { Length: > 0 } ? clean : null;
    }

    private static IReadOnlyList<FeedEnclosure> Enclosures(List<EnclosureDraft> drafts) => drafts.Count == 0 ? [] : drafts.ConvertAll(
        draft => new FeedEnclosure(draft.Url, draft.Type, long.TryParse(draft.Length, CultureInfo.InvariantCulture, out var bytes) && bytes >= 0 ? bytes : null));

    private static FeedHints Hints(FeedDraft draft) => new()
    {
        Ttl = draft.Ttl is > 0 and var minutes ? TimeSpan.FromMinutes(minutes) : null,
        SkipHours = draft.SkipHours,
        SkipDays = draft.SkipDays,
        UpdateInterval = Period(draft.UpdatePeriod) is { } period ? period / draft.UpdateFrequency : null,
        Hub = draft.Hub.Value,
    };

    private static TimeSpan? Period(string? name) => name?.ToLowerInvariant() switch
    {
        "hourly" => TimeSpan.FromHours(1),
        "daily" => TimeSpan.FromDays(1),
        "weekly" => TimeSpan.FromDays(7),
        "monthly" => TimeSpan.FromDays(30),
        "yearly" => TimeSpan.FromDays(365),
        _ => null,
    };
}
