using MigrationWatch.Contracts;
using MigrationWatch.Topics;

namespace MigrationWatch.Digests;

/// <summary>From the articles of one story to its entry: figures, places and outlets of all of them, words of the first.</summary>
public sealed class StoryWriter
{
    /// <summary>Figures shown a story; the rest is a link away.</summary>
    private const int MaximumFigures = 4;

    /// <summary>A story is about removals or entry bans; that a ministry or a war plays a part in it is no subject to group by.</summary>
    private static readonly HashSet<string> _subjects = [.. Taxonomy.Topics.Where(topic => topic.Kind is "topic" or "policy").Select(topic => topic.Id)];

    internal DigestStory Write(StoryCluster cluster, DigestFigures figures, double novelty)
    {
        var first = cluster.Articles[0];
        return new DigestStory
        {
            Id = first.Id,
            Title = first.Title,
            Lead = first.Lead,
            Url = first.Url,
            Published = first.Published,
            Language = first.Language,
            Sources = Sources(cluster),
            Tone = first.Tone.Label,
            Countries = Ranked(cluster.Articles.SelectMany(article => article.Entities).Where(entity => entity.Type == EntityType.Country && entity.Id is not null), 5),
            Topics = [.. first.Topics.Where(topic => _subjects.Contains(topic.Id)).OrderByDescending(topic => topic.Score).Select(topic => topic.Id).Take(3)],
            Corridors = Corridors(cluster),
            Events = [.. cluster.Articles.SelectMany(article => article.Claims).Select(claim => claim.Event).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Figures = [.. figures.Of(cluster.Articles).Take(MaximumFigures)],
            Relevance = cluster.Articles.Max(article => article.Relevance),
            Novelty = novelty,
        };
    }

    private static IReadOnlyList<DigestSource> Sources(StoryCluster cluster) =>
        [.. cluster.Articles
            .SelectMany(article => article.Sources.Select(source => new DigestSource(article.Id, source.Name, source.Kind, source.Url, article.Language)))
            .DistinctBy(source => (source.Name, source.Url))];

    private static IReadOnlyList<string> Ranked(IEnumerable<Entity> countries, int most) =>
        [.. countries.GroupBy(entity => entity.Id!).OrderByDescending(group => group.Sum(entity => entity.Mentions.Count)).ThenBy(group => group.Key, StringComparer.Ordinal).Take(most).Select(group => group.Key)];

    private static IReadOnlyList<string> Corridors(StoryCluster cluster) =>
        [.. cluster.Articles
            .SelectMany(article => article.Claims)
            .Where(claim => claim.Origin?.Iso is not null && claim.Destination?.Iso is not null)
            .GroupBy(claim => $"{claim.Origin!.Iso}-{claim.Destination!.Iso}")
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)];
}
