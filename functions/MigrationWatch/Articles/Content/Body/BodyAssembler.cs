using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Body;

/// <summary>The best element together with those of its siblings that belong to the article, as one new element.</summary>
internal static class BodyAssembler
{
    public static HtmlNode Assemble(HtmlNode best, CandidateScorer scorer)
    {
        var body = new HtmlNode("div");
        var parent = best.Parent!;
        var threshold = Math.Max(10, scorer.Score(best) * 0.2);
        foreach (var sibling in parent.Children.Where(node => !node.IsText).ToList())
        {
            if (sibling == best || Belongs(sibling, best, threshold, scorer))
            {
                body.Append(sibling);
            }
        }

        NodeMeasures.Take(body);
        return body;
    }

    private static bool Belongs(HtmlNode sibling, HtmlNode best, double threshold, CandidateScorer scorer)
    {
        var sameClass = best["class"] is { Length: > 0 } names && sibling["class"] == names;
        if (scorer.Score(sibling) is not 0 and var score && score + (sameClass ? scorer.Score(best) * 0.2 : 0) >= threshold)
        {
            return true;
        }

        var measures = sibling.Measures;
        return sibling.Name == "p" && (measures.Characters > 80
            ? measures.LinkDensity < 0.25
            : measures is { Characters: > 0, LinkCharacters: 0 } && HasSentenceEnd(sibling.TextContent));
    }

    private static bool HasSentenceEnd(string text) => text.Contains(". ", StringComparison.Ordinal) || text.TrimEnd().EndsWith('.');
}
