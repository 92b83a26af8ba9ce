using System.Collections.Frozen;
using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Body;

/// <summary>Finds the element that holds the article: each paragraph votes for the elements around it, nearer ones more.</summary>
internal sealed class CandidateScorer(Strictness strictness)
{
    private const int ShortestVoter = 25;
    private const int Levels = 5;

    private static readonly FrozenSet<string> s_voters = "section h2 h3 h4 h5 h6 p td pre".Split(' ').ToFrozenSet();

    private readonly Dictionary<HtmlNode, double> _scores = [];

    public double Score(HtmlNode node) => _scores.GetValueOrDefault(node);

    /// <returns>The best element, or null when no paragraph is long enough to vote.</returns>
    public HtmlNode? FindBest(HtmlNode root)
    {
        foreach (var node in root.Descendants.Where(node => s_voters.Contains(node.Name) && node.Measures.Characters >= ShortestVoter))
        {
            Vote(node, root);
        }

        foreach (var node in _scores.Keys.ToList())
        {
            _scores[node] *= 1 - node.Measures.LinkDensity;
        }

        var ranked = _scores.OrderByDescending(pair => pair.Value).Take(Levels).ToList();
        return ranked.Count == 0 ? null : Settle(ranked, root);
    }

    private void Vote(HtmlNode voter, HtmlNode root)
    {
        var measures = voter.Measures;
        double vote = 2 + measures.Commas + Math.Min(measures.Characters / 100, 3);
        var level = 0;
        foreach (var ancestor in voter.Ancestors.TakeWhile(node => node != root).Take(Levels))
        {
            if (!_scores.TryGetValue(ancestor, out var score))
            {
                score = StartingScore(ancestor);
            }

            _scores[ancestor] = score + (vote / (level == 0 ? 1 : level == 1 ? 2 : level * 3));
            level++;
        }
    }

    private double StartingScore(HtmlNode node) => (strictness.WeighNames ? ClassWords.Weigh(node) : 0) + node.Name switch
    {
        "div" => 5,
        "pre" or "td" or "blockquote" => 3,
        "address" or "ol" or "ul" or "dl" or "dd" or "dt" or "li" or "form" => -3,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "th" => -5,
        _ => 0,
    };

    private HtmlNode Settle(List<KeyValuePair<HtmlNode, double>> ranked, HtmlNode root)
    {
        var best = SharedAncestor(ranked, root) ?? ranked[0].Key;

        // An article cut into sections: the element around them scores higher although each section is nearer to its paragraphs.
        var floor = Score(best) / 3;
        var last = Score(best);
        for (var parent = best.Parent; parent is not null && parent != root && parent.Name != "body"; parent = parent.Parent)
        {
            var score = Score(parent);
            if (score == 0)
            {
                continue;
            }

            if (score < floor)
            {
                break;
            }

            if (score > last)
            {
                best = parent;
                break;
            }

            last = score;
        }

        while (best.Parent is { } only && only != root && only.Name != "body" && only.Children.Count(child => !child.IsText) == 1)
        {
            best = only;
        }

        return best;
    }

    /// <summary>When several candidates score nearly alike, the element that holds at least three of them.</summary>
    private static HtmlNode? SharedAncestor(List<KeyValuePair<HtmlNode, double>> ranked, HtmlNode root)
    {
        var rivals = ranked.Skip(1).Where(pair => pair.Value >= ranked[0].Value * 0.75).Select(pair => pair.Key.Ancestors.ToHashSet()).ToList();
        return rivals.Count < 3
            ? null
            : ranked[0].Key.Ancestors.TakeWhile(node => node != root && node.Name != "body").FirstOrDefault(node => rivals.Count(above => above.Contains(node)) >= 3);
    }
}
