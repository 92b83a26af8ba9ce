using MigrationWatch.Claims;
using MigrationWatch.Topics;

namespace MigrationWatch.Analyzers;

/// <summary>Whether an article is about migration: its words say so, and so does every figure of people on the move and every rule made for them.</summary>
internal static class ArticleRelevance
{
    /// <summary>What one such figure proves by itself: enough for the digest.</summary>
    private const double Claim = 0.4;

    /// <summary>What a rule for migrants proves that the text clearly deals with.</summary>
    private const double Rule = 0.25;

    private const double Clearly = 0.5;

    /// <summary>Figures beyond these prove nothing more.</summary>
    private const int EnoughClaims = 4;

    private static readonly HashSet<string> _rules = [.. Taxonomy.Topics.Where(topic => topic.Kind == "policy").Select(topic => topic.Id)];

    /// <returns>0..1; independent signs leave less and less doubt.</returns>
    public static double Of(TopicFindings about, ClaimFindings found)
    {
        var claims = found.Claims.Where(claim => claim.Event is not null).Take(EnoughClaims);
        var rules = about.Topics.Where(topic => topic.Score >= Clearly && _rules.Contains(topic.Id));
        var doubt = (1 - about.Relevance) * claims.Aggregate(1.0, (rest, _) => rest * (1 - Claim)) * rules.Aggregate(1.0, (rest, _) => rest * (1 - Rule));
        return Math.Round(1 - doubt, 2);
    }
}
