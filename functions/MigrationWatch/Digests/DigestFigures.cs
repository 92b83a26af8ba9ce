using System.Globalization;
using MigrationWatch.Claims.Matching;
using MigrationWatch.Claims.Wording;
using MigrationWatch.Contracts;

namespace MigrationWatch.Digests;

/// <summary>Claims as the digest's lines: qualifier, claimant and modality intact, rivals with who said them and when.</summary>
internal sealed class DigestFigures(ClaimLedger ledger, IReadOnlyList<Extraction> known)
{
    private readonly Dictionary<string, (Claim Claim, Extraction Article)> _claims = known
        .SelectMany(article => article.Claims.Select(claim => (Claim: claim, Article: article)))
        .GroupBy(entry => entry.Claim.Id)
        .ToDictionary(group => group.Key, group => group.First());

    public ClaimLedger Ledger => ledger;

    /// <summary>The figures of one story, surest first, an echo once; what stands there as a rival already is not told again.</summary>
    public IEnumerable<DigestFigure> Of(IReadOnlyList<Extraction> articles)
    {
        var told = new HashSet<string>();
        foreach (var figure in All(articles))
        {
            if (!told.Contains(figure.Claim))
            {
                told.UnionWith(figure.Rivals.Select(rival => rival.Claim).OfType<string>());
                yield return figure;
            }
        }
    }

    private IEnumerable<DigestFigure> All(IReadOnlyList<Extraction> articles) => articles
        .SelectMany(article => ledger.ClaimsOf(article).Select(claim => (Claim: claim, Article: article)))
        .Where(entry => entry.Claim.Event is not null)
        .OrderByDescending(entry => entry.Claim.Confidence)
        .Select(entry => Figure(entry.Claim, entry.Article, ClaimPhrase.English) with { InRussian = Figure(entry.Claim, entry.Article, ClaimPhrase.Russian) })
        .DistinctBy(figure => figure.Text);

    /// <summary>How other articles' figures show those of this one beside them, in either language.</summary>
    public static IReadOnlySet<string> AsRivals(Extraction article) =>
        article.Claims.SelectMany(claim => new[] { RivalText(claim, article, ClaimPhrase.English), RivalText(claim, article, ClaimPhrase.Russian) }).ToHashSet();

    private DigestFigure Figure(Claim claim, Extraction article, Func<Claim, string> phrase) =>
        new(claim.Id, article.Id, phrase(claim)) { Rivals = [.. claim.Rivals.Select(id => Rival(id, phrase)).OfType<DigestRival>().DistinctBy(rival => rival.Text)] };

    private DigestRival? Rival(string id, Func<Claim, string> phrase) => _claims.TryGetValue(id, out var rival)
        ? new(RivalText(rival.Claim, rival.Article, phrase)) { Claim = id, Article = rival.Article.Id }
        : null;

    private static string RivalText(Claim claim, Extraction article, Func<Claim, string> phrase) => $"{phrase(claim)} ({Outlet(article)}, {Day(article)})";

    private static string Outlet(Extraction article) => article.Sources.Count > 0 ? article.Sources[0].Name : article.Url;

    private static string Day(Extraction article) => (article.Published ?? article.Stored).UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
