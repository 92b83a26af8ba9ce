using System.Globalization;
using System.Numerics;
using MigrationWatch.Articles.Identity;
using MigrationWatch.Contracts;

namespace MigrationWatch.Digests;

/// <summary>Articles of one day that tell one story: reprints by content, the same headline by words.</summary>
internal sealed class StoryCluster
{
    /// <summary>Share of common words from which two headlines of one day are one story.</summary>
    internal const double SameTitle = 0.6;

    private readonly HashSet<string> _words;
    private readonly ulong? _fingerprint;

    private StoryCluster(Extraction first)
    {
        _words = TitleSimilarity.Words(first.Title);
        _fingerprint = Fingerprint(first);
        Articles.Add(first);
    }

    /// <summary>The one to show first: the earliest published.</summary>
    public List<Extraction> Articles { get; } = [];

    public static IReadOnlyList<StoryCluster> Group(IEnumerable<Extraction> articles)
    {
        var clusters = new List<StoryCluster>();
        foreach (var article in articles.OrderBy(article => article.Published ?? article.Stored).ThenBy(article => article.Id, StringComparer.Ordinal))
        {
            var candidate = new StoryCluster(article);
            if (clusters.Find(cluster => cluster.IsSameAs(candidate)) is { } cluster)
            {
                cluster.Articles.Add(article);
            }
            else
            {
                clusters.Add(candidate);
            }
        }

        return clusters;
    }

    private bool IsSameAs(StoryCluster other) =>
        (_fingerprint is { } mine && other._fingerprint is { } theirs && BitOperations.PopCount(mine ^ theirs) <= TextFingerprint.NearBits)
        || TitleSimilarity.Of(_words, other._words) >= SameTitle;

    private static ulong? Fingerprint(Extraction article) =>
        ulong.TryParse(article.Fingerprint, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) ? value : null;
}
