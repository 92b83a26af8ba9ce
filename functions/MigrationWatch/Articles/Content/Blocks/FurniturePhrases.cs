using System.Buffers;
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

    private const int LongestNotice = 500;

    private static readonly string[] s_known = ["whole", "line", "end", "heading", "within", "reply", "ago", "about"];
    private static readonly char[] s_signs = [' ', '.', ':', '…', '!', '|', '-', '–', '•', '*', '+', '▸', '»', '«', '>'];
    private static readonly char[] s_count = [' ', '(', ')', '[', ']', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
    private static readonly ILookup<string, string> s_rules = Load();
    private static readonly FrozenSet<string> s_whole = s_rules["whole"].ToFrozenSet();
    private static readonly SearchValues<string> s_within = SearchValues.Create([.. s_rules["within"]], StringComparison.Ordinal);
    private static readonly FrozenSet<string> s_heading = s_rules["heading"].ToFrozenSet();
    private static readonly PrefixSet s_line = new(s_rules["line"]);
    private static readonly PrefixSet s_end = new(s_rules["end"]);

    public static bool IsFurniture(string text) =>
        (text.Length <= LongestLine && Plain(text) is var plain && (s_whole.Contains(plain) || s_line.Begins(plain) || s_line.Begins(Normalize(text))))
        || (text.Length <= LongestNotice && Normalize(text).AsSpan().ContainsAny(s_within));

    public static bool EndsArticle(string text) => text.Length <= LongestEnd && Plain(text) is var plain
        && ((s_end.Begins(plain) && !BlockText.EndsSentence(text)) || s_heading.Contains(plain.Trim(s_count)));

    /// <summary>The phrases of a rule, in the form that <see cref="Plain"/> gives texts.</summary>
    public static FrozenSet<string> Of(string rule) => s_rules[rule].ToFrozenSet();

    /// <summary>Lower case, straight apostrophes, single blanks, without the signs around it.</summary>
    public static string Plain(string text) => Normalize(text).Trim(s_signs);

    /// <summary>Lower case, straight apostrophes, single blanks.</summary>
    private static string Normalize(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var blank = char.IsWhiteSpace(letter);
            if (!blank || (plain.Length > 0 && plain[^1] != ' '))
            {
                plain.Append(blank ? ' ' : Straight(letter));
            }
        }

        return plain.ToString();
    }

    private static char Straight(char letter) => letter switch
    {
        '’' or '‘' or 'ʼ' or 'ʻ' => '\'',
        '“' or '”' or '„' => '"',
        _ => char.ToLowerInvariant(letter),
    };

    private static ILookup<string, string> Load() => CuratedTable.Load("FurniturePhrases.tsv").Rows.ToLookup(
        row => Array.IndexOf(s_known, row.Required("rule")) >= 0 ? row["rule"] : throw row.Mistake($"rule \"{row["rule"]}\" is not one of {string.Join(", ", s_known)}"),
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
