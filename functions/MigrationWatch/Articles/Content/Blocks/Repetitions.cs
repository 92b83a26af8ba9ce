namespace MigrationWatch.Articles.Content.Blocks;

/// <summary>Text that stands twice: a caption and its alternative text, the opening repeated as a teaser, a sentence pulled out as a quote.</summary>
internal static class Repetitions
{
    private const int ShortestParagraph = 60;
    private const int ShortestSentence = 20;

    /// <summary>Whether a block's own lines repeat each other, as a caption printed below its alternative text does.</summary>
    public static bool RepeatsItself(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length > 1 && BlockText.Letters(lines[0]).Length > 0 && lines.Skip(1).Any(line => BlockText.Same(line, lines[0]));
    }

    /// <summary>Without captions (given by their opening), repeated paragraphs and pull quotes.</summary>
    public static List<Block> Drop(IReadOnlyList<Block> blocks)
    {
        var captions = blocks.Where(block => RepeatsItself(block.Text)).Select(block => BlockText.Letters(block.Text.Split('\n')[0])).ToList();
        var sentences = SentenceCounts(blocks);
        var seen = new HashSet<string>();
        return [.. blocks.Where(block =>
        {
            var letters = BlockText.Letters(block.Text);
            var isRepeated = letters.Length >= ShortestParagraph && !seen.Add(letters);
            return !isRepeated && !RepeatsItself(block.Text) && !captions.Exists(caption => letters.StartsWith(caption, StringComparison.Ordinal)) && !IsPullQuote(block, sentences);
        })];
    }

    private static Dictionary<string, int> SentenceCounts(IReadOnlyList<Block> blocks)
    {
        var counts = new Dictionary<string, int>();
        foreach (var sentence in blocks.DistinctBy(block => BlockText.Letters(block.Text)).SelectMany(block => Sentences(block.Text).Distinct()))
        {
            counts[sentence] = counts.GetValueOrDefault(sentence) + 1;
        }

        return counts;
    }

    // A pull quote is one to three sentences that all stand in the text as well.
    private static bool IsPullQuote(Block block, Dictionary<string, int> counts)
    {
        var sentences = Sentences(block.Text).ToList();
        return sentences.Count is >= 1 and <= 3 && sentences.TrueForAll(sentence => counts.GetValueOrDefault(sentence) > 1);
    }

    /// <summary>Parts between sentence ends and quotation marks, so that <c>"It is," he said. "It was."</c> still holds what a pull quote joins.</summary>
    private static IEnumerable<string> Sentences(string text) => text
        .Split(['.', '!', '?', '"', '“', '”', '«', '»', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(part => BlockText.Letters(part))
        .Where(letters => letters.Length >= ShortestSentence);
}
