using MigrationWatch.Articles.Content.Blocks;
using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Body;

/// <summary>The article by votes of its paragraphs; read again with fewer rules while it yields too little.</summary>
internal static class ScoredBody
{
    // Shorter than this, a page is either a brief or was misread; a second reading tells.
    private const int Enough = 500;

    /// <summary>The longest reading, or the first that is long enough.</summary>
    public static List<Block> Read(string html)
    {
        List<Block> best = [];
        var bestLength = 0;
        foreach (var strictness in Strictness.Descending)
        {
            var blocks = Read(html, strictness);
            var length = blocks.Sum(block => block.Text.Length);
            (best, bestLength) = length > bestLength ? (blocks, length) : (best, bestLength);
            if (bestLength >= Enough)
            {
                break;
            }
        }

        return best;
    }

    private static List<Block> Read(string html, Strictness strictness)
    {
        var document = HtmlTreeBuilder.Parse(html);
        PagePruner.Prune(document, strictness);
        ParagraphShaper.Shape(document);
        NodeMeasures.Take(document);
        var scorer = new CandidateScorer(strictness);
        if (scorer.FindBest(document) is not { Parent: not null } best)
        {
            return [];
        }

        var body = BodyAssembler.Assemble(best, scorer);
        new BodyCleaner(strictness).Clean(body);
        return BlockReader.Read(body);
    }
}
