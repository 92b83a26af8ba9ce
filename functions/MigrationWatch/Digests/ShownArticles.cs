namespace MigrationWatch.Digests;

/// <summary>The articles that a digest shows in some place, as a story, a source, a figure, a rival or a change.</summary>
internal static class ShownArticles
{
    public static IEnumerable<string> Of(Digest digest) => digest.Stories.SelectMany(Of).Concat(digest.Changes.Select(change => change.Article)).Distinct();

    private static IEnumerable<string> Of(DigestStory story) =>
    [
        story.Id,
        .. story.Sources.Select(source => source.Article),
        .. story.Figures.Select(figure => figure.Article),
        .. story.Figures.SelectMany(figure => figure.Rivals).Select(rival => rival.Article).OfType<string>(),
    ];
}
