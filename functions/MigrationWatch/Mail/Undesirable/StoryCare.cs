using System.Runtime.CompilerServices;
using MigrationWatch.Digests;

namespace MigrationWatch.Mail.Undesirable;

/// <summary>What of a story comes from, or names, an undesirable organization. Worked out once a story.</summary>
public sealed class StoryCare
{
    private static readonly ConditionalWeakTable<DigestStory, StoryCare> _known = [];

    private StoryCare(DigestStory story)
    {
        IsUndesirable = UndesirableOrganizations.Publishes(story.Url)
            || (story.Sources.Count > 0 && IsTheirs(story.Sources[0]))
            || UndesirableOrganizations.IsNamedIn(story.Title)
            || UndesirableOrganizations.IsNamedIn(story.Lead);
        Cleaned = Clean(story);
        HasUndesirable = IsUndesirable || Cleaned.Sources.Count < story.Sources.Count || Cleaned.Figures.Count < story.Figures.Count;
    }

    /// <summary>The version shown is theirs, or names them.</summary>
    public bool IsUndesirable { get; }

    /// <summary>Some of it is theirs.</summary>
    public bool HasUndesirable { get; }

    /// <summary>The story without their names among the outlets and without their figures.</summary>
    public DigestStory Cleaned { get; }

    public static StoryCare Of(DigestStory story) => _known.GetValue(story, static told => new StoryCare(told));

    public static bool IsTheirs(DigestSource source) =>
        UndesirableOrganizations.Publishes(source.Url) || UndesirableOrganizations.IsNamedIn(source.Name);

    public static bool IsNamedIn(DigestChange change) =>
        UndesirableOrganizations.IsNamedIn(change.Text) || UndesirableOrganizations.IsNamedIn(change.InRussian);

    private static DigestStory Clean(DigestStory story)
    {
        var theirs = story.Sources.Where(IsTheirs).Select(source => source.Article).ToHashSet();
        return story with
        {
            Sources = [.. story.Sources.Where(source => !theirs.Contains(source.Article))],
            Figures = [.. story.Figures.Where(figure => !theirs.Contains(figure.Article) && !IsNamedIn(figure)).Select(WithoutTheirRivals)],
        };
    }

    private static bool IsNamedIn(DigestFigure figure) =>
        UndesirableOrganizations.IsNamedIn(figure.Text) || UndesirableOrganizations.IsNamedIn(figure.InRussian?.Text);

    private static DigestFigure WithoutTheirRivals(DigestFigure figure) => figure with
    {
        Rivals = [.. figure.Rivals.Where(rival => !UndesirableOrganizations.IsNamedIn(rival.Text))],
        InRussian = figure.InRussian is { } russian ? WithoutTheirRivals(russian) : null,
    };
}
