using System.Collections.Frozen;
using System.Text;
using MigrationWatch.Curated;

namespace MigrationWatch.Articles.Content.Blocks;

/// <summary>What editors know pages to say around their articles (FurniturePhrases.tsv).</summary>
internal static class FurniturePhrases
{
    // "Read more: " and a headline; a longer block that begins so is a paragraph of the article.
    private const int LongestLine = 260;
    private const int LongestEnd = 70;

    private static readonly ILookup<string, string> s_rules = Load();
    private static readonly FrozenSet<string> s_whole = s_rules["whole"].ToFrozenSet();
    private static readonly PrefixSet s_line = new(s_rules["line"]);
    private static readonly PrefixSet s_end = new(s_rules["end"]);

    public static bool IsFurniture(string text) => text.Length <= LongestLine && Normalize(text) is var plain
        && (s_whole.Contains(plain.Trim(' ', '.', ':', '…', '!', '|', '-')) || s_line.Begins(plain));

    public static bool EndsArticle(string text) => text.Length <= LongestEnd && s_end.Begins(Normalize(text));

    /// <summary>Lower case, straight apostrophes, single blanks.</summary>
    private static string Normalize(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var blank = char.IsWhiteSpace(letter);
            if (!blank || (plain.Length > 0 && plain[^1] != ' '))
            {
                plain.Append(blank ? ' ' : letter is '’' or '‘' or 'ʼ' or 'ʻ' ? '\'' : char.ToLowerInvariant(letter));
            }
        }

        return plain.ToString();
    }

    private static ILookup<string, string> Load() => CuratedTable.Load("FurniturePhrases.tsv").Rows.ToLookup(
        row => row.Required("rule") is "whole" or "line" or "end" ? row["rule"] : throw row.Mistake($"rule \"{row["rule"]}\" is not whole, line or end"),
        row => Normalize(row.Required("phrase")));

    /// <summary>Phrases by their first letters, so that a block is held against a handful of them.</summary>
    private sealed class PrefixSet(IEnumerable<string> phrases)
    {
        private const int Key = 3;

        private readonly ILookup<string, string> _byStart = phrases.ToLookup(phrase => phrase.Length < Key ? "" : phrase[..Key]);

        public bool Begins(string text) => _byStart[""].Any(phrase => Fits(text, phrase)) || (text.Length >= Key && _byStart[text[..Key]].Any(phrase => Fits(text, phrase)));

        // "share" must not take "shareholders".
        private static bool Fits(string text, string phrase) => text.StartsWith(phrase, StringComparison.Ordinal)
            && (text.Length == phrase.Length || !char.IsLetter(phrase[^1]) || !char.IsLetter(text[phrase.Length]));
    }
}
