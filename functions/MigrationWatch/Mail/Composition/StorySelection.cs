using MigrationWatch.Digests;
using MigrationWatch.Mail.Issues;
using MigrationWatch.Mail.Undesirable;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Topics;

namespace MigrationWatch.Mail.Composition;

/// <summary>What of an issue one reader gets.</summary>
public sealed record StorySelection(IReadOnlyList<DigestStory> Stories, IReadOnlyList<DigestChange> Changes)
{
    public bool IsEmpty => Stories.Count == 0;

    public bool HasUndesirable =>
        Stories.Any(story => StoryCare.Of(story).HasUndesirable) || Changes.Any(change => StoryCare.IsNamedIn(change));

    public static StorySelection Of(Issue issue, Preferences preferences)
    {
        var stories = issue.Stories.Where(story => Matches(story, preferences));
        if (preferences.WithoutUndesirable)
        {
            stories = stories.Select(StoryCare.Of).Where(care => !care.IsUndesirable).Select(care => care.Cleaned);
        }

        var selected = stories.ToList();
        var changes = ChangesIn(issue, selected, preferences);
        return preferences.Frequency == Frequency.Changes
            ? new StorySelection([.. selected.Where(story => changes.Any(change => IsOf(change, story)))], changes)
            : new StorySelection(selected, changes);
    }

    private static bool Matches(DigestStory story, Preferences preferences) =>
        MeetsAny(preferences.Corridors, story.Corridors)
        && MeetsAny(preferences.Countries, story.Countries)
        && MeetsAny(preferences.Topics, story.Topics)
        && (preferences.Events.Count == 0 || story.Events.Any(id => preferences.Events.Any(wider => MigrationEvents.IsWithin(id, wider))));

    private static bool MeetsAny(IReadOnlyList<string> wanted, IReadOnlyList<string> had) =>
        wanted.Count == 0 || had.Any(id => wanted.Contains(id, StringComparer.OrdinalIgnoreCase));

    private static List<DigestChange> ChangesIn(Issue issue, List<DigestStory> stories, Preferences preferences) =>
        [.. issue.Changes.Where(change =>
            stories.Any(story => IsOf(change, story))
            && !(preferences.WithoutUndesirable && StoryCare.IsNamedIn(change)))];

    private static bool IsOf(DigestChange change, DigestStory story) =>
        change.Article == story.Id || story.Sources.Any(source => source.Article == change.Article);
}
