using System.Globalization;
using MigrationWatch.Digests;

namespace MigrationWatch.Mail.Issues;

/// <summary>What one round of mails is made from: a day's digest, or a week's.</summary>
/// <param name="Id"><c>2026-11-20</c>, or <c>2026-11-20-week</c> for the seven days that end there.</param>
/// <param name="Stories">Best first; a story of several days once, as it stood last.</param>
public sealed record Issue(string Id, DateOnly Date, bool IsWeek, IReadOnlyList<DigestStory> Stories, IReadOnlyList<DigestChange> Changes)
{
    private const string WeekEnding = "-week";
    private const string DateFormat = "yyyy-MM-dd";

    public static string IdOf(DateOnly date, bool week) => date.ToString(DateFormat, CultureInfo.InvariantCulture) + (week ? WeekEnding : "");

    /// <returns>Null for what is no issue's id, such as a confirmation's.</returns>
    public static (DateOnly Date, bool IsWeek)? ReadId(string id)
    {
        var week = id.EndsWith(WeekEnding, StringComparison.Ordinal);
        return DateOnly.TryParseExact(week ? id[..^WeekEnding.Length] : id, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (date, week)
            : null;
    }

    /// <param name="digests">Latest first.</param>
    public static Issue Of(DateOnly date, bool week, IReadOnlyList<Digest> digests)
    {
        var stories = digests.SelectMany(digest => digest.Stories).DistinctBy(story => story.Id);
        var changes = digests.SelectMany(digest => digest.Changes).DistinctBy(change => change.Text);
        return new Issue(IdOf(date, week), date, week, week ? [.. stories.OrderByDescending(story => story.Relevance)] : [.. stories], [.. changes]);
    }
}
