using Microsoft.Extensions.Options;
using MigrationWatch.Claims.Matching;
using MigrationWatch.Contracts;

namespace MigrationWatch.Digests;

/// <summary>From a day's extractions to its stories: what is relevant, what is one story, what is new, in which order.</summary>
public sealed class DigestComposer(StoryWriter writer, IOptions<DigestOptions> options)
{
    /// <param name="earlier">Extractions of the days before: rivals of today's figures, and what they change.</param>
    /// <param name="yesterday">The day before's digest: what stood in it is not repeated.</param>
    public Digest Compose(DateOnly date, string zone, IReadOnlyList<Extraction> articles, IReadOnlyList<Extraction> earlier, Digest? yesterday)
    {
        var past = new PastStories(yesterday);
        var relevant = articles.Where(article => article.Relevance >= options.Value.MinimumRelevance).ToList();
        List<Extraction> known = [.. earlier.Where(article => article.Relevance >= options.Value.MinimumRelevance), .. relevant];
        var figures = new DigestFigures(ClaimLedger.Of(known), known);
        var stories = StoryCluster.Group(relevant)
            .Where(cluster => !past.Has(cluster))
            .Select(cluster => writer.Write(cluster, figures, past.Novelty(cluster)))
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
            Changes = DigestChanges.Since(date, figures.Ledger, known),
            Articles = articles.Count,
        };
    }

    /// <summary>Relevance first; novelty and the number of outlets part what is equally relevant.</summary>
    private static double Rank(DigestStory story) =>
        (0.6 * story.Relevance) + (0.25 * story.Novelty) + (0.15 * Math.Min(story.Sources.Count, 5) / 5);
}
