namespace MigrationWatch.Digests;

/// <summary>What yesterday's digest had.</summary>
internal sealed class PastStories(Digest? yesterday)
{
    private readonly HashSet<string> _articles = [.. (yesterday?.Stories ?? []).SelectMany(story => story.Sources).Select(source => source.Article)];
    private readonly List<HashSet<string>> _titles = [.. (yesterday?.Stories ?? []).Select(story => TitleSimilarity.Words(story.Title))];

    /// <summary>An article that was in it, or another outlet's version of one.</summary>
    public bool Has(StoryCluster cluster) =>
        cluster.Articles.Exists(article => _articles.Contains(article.Id)) || Novelty(cluster) <= 1 - StoryCluster.SameTitle;

    /// <summary>1 when nothing like it was there.</summary>
    public double Novelty(StoryCluster cluster)
    {
        var words = TitleSimilarity.Words(cluster.Articles[0].Title);
        return 1 - _titles.Select(title => TitleSimilarity.Of(title, words)).DefaultIfEmpty(0).Max();
    }
}
