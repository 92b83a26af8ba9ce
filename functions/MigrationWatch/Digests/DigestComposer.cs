using Microsoft.Extensions.Options;
using MigrationWatch.Contracts;

namespace MigrationWatch.Digests;

/// <summary>From a day's extractions to its stories: what is relevant, what is one story, what is new, in which order.</summary>
public sealed class DigestComposer(StoryWriter writer, IOptions<DigestOptions> options)
{
    /// <param name="yesterday">The day before's digest: what stood in it is not repeated.</param>
    public Digest Compose(DateOnly date, string zone, IReadOnlyList<Extraction> articles, Digest? yesterday)
    {
        var past = new PastStories(yesterday);
        var stories = StoryCluster.Group(articles.Where(article => article.Relevance >= options.Value.MinimumRelevance))
            .Where(cluster => !past.Has(cluster))
            .Select(cluster => writer.Write(cluster, past.Novelty(cluster)))
            .OrderByDescending(Rank)
            .ThenBy(story => story.Id, StringComparer.Ordinal)
            .Take(options.Value.MaximumStories)
            .ToList();
        return new Digest
        {
            Date = date,
            TimeZone = zone,
            Stories = stories,
            Groups = StoryGroups.Of(stories),
            Articles = articles.Count,
        };
    }

    /// <summary>Relevance first; novelty and the number of outlets part what is equally relevant.</summary>
    private static double Rank(DigestStory story) =>
        (0.6 * story.Relevance) + (0.25 * story.Novelty) + (0.15 * Math.Min(story.Sources.Count, 5) / 5);
}
