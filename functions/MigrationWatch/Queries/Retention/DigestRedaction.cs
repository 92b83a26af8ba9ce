using Microsoft.Extensions.Options;
using MigrationWatch.Contracts;
using MigrationWatch.Digests;

namespace MigrationWatch.Queries.Retention;

/// <summary>Takes an article out of the digests that may show it.</summary>
public sealed class DigestRedaction(DigestStore digests, IOptions<DigestOptions> options)
{
    /// <summary>A digest's day is a local one: it may begin or end a day off the day of storing.</summary>
    private const int DaysOff = 1;

    /// <param name="record">What was read in the article; null when that is gone already.</param>
    public async Task RemoveAsync(string articleId, DateOnly stored, Extraction? record, CancellationToken cancellation)
    {
        var rivals = record is null ? new HashSet<string>() : DigestFigures.AsRivals(PublicView.Of(record));
        // Later digests hold their figures against those of the days they look back on.
        for (var day = stored.AddDays(-DaysOff); day <= stored.AddDays(options.Value.LookBackDays + DaysOff); day = day.AddDays(1))
        {
            await digests.ChangeAsync(day, digest => Without(digest, articleId, rivals), cancellation);
        }
    }

    /// <summary>A story shown in the article's words goes as a whole; one told by another outlet loses this source.</summary>
    private static Digest Without(Digest digest, string articleId, IReadOnlySet<string> rivals) => digest with
    {
        Stories = [.. digest.Stories.Where(story => story.Id != articleId).Select(story => Without(story, articleId, rivals))],
        Groups = [.. digest.Groups.Select(group => group with { Stories = [.. group.Stories.Where(story => story != articleId)] }).Where(group => group.Stories.Count > 0)],
        Changes = [.. digest.Changes.Where(change => change.Article != articleId)],
    };

    private static DigestStory Without(DigestStory story, string articleId, IReadOnlySet<string> rivals) => story with
    {
        Sources = [.. story.Sources.Where(source => source.Article != articleId)],
        Figures = [.. story.Figures.Where(figure => figure.Article != articleId).Select(figure => Without(figure, articleId, rivals))],
    };

    private static DigestFigure Without(DigestFigure figure, string articleId, IReadOnlySet<string> rivals) => figure with
    {
        // By their words in digests from before a rival named its article.
        Rivals = [.. figure.Rivals.Where(rival => rival.Article != articleId && !rivals.Contains(rival.Text))],
        InRussian = figure.InRussian is { } russian ? Without(russian, articleId, rivals) : null,
    };
}
