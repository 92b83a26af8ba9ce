using System.Collections.Frozen;
using MigrationWatch.Curated;

namespace MigrationWatch.Articles.Content.Metadata;

/// <summary>From a byline as printed to the names in it.</summary>
internal static class Bylines
{
    private const int LongestName = 60;
    private const int MostWords = 6;

    private static readonly ILookup<string, string> s_words = CuratedTable.Load("BylineWords.tsv").Rows.ToLookup(row => row.Required("kind"), row => row.Required("word"));
    private static readonly string[] s_before = [.. s_words["before"].Distinct().OrderByDescending(word => word.Length)];
    private static readonly FrozenSet<string> s_between = s_words["between"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names in order, none twice; empty when the text is an address, a date or too long for names.</summary>
    public static List<string> Names(IEnumerable<string> bylines) =>
        [.. bylines.SelectMany(Split).Select(Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>"Von Anna Muster" without the "Von"; null without such a word.</summary>
    public static string? AfterWord(string text)
    {
        foreach (var word in s_before)
        {
            if (text.Length > word.Length && text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text[word.Length] is ' ' or ':' or '\u00a0')
            {
                return text[(word.Length + 1)..].TrimStart(' ', ':', '\u00a0');
            }
        }

        return null;
    }

    private static IEnumerable<string> Split(string byline)
    {
        var text = VisibleText.Collapse(byline);
        var name = new List<string>();
        foreach (var word in (AfterWord(text) ?? text).Split(' '))
        {
            if (!s_between.Contains(word) && word is not ("&" or "|" or "/"))
            {
                name.Add(word.TrimEnd(',', ';'));
            }

            if ((word.EndsWith(',') || word.EndsWith(';') || s_between.Contains(word) || word is "&" or "|" or "/") && name.Count > 0)
            {
                yield return string.Join(' ', name);
                name.Clear();
            }
        }

        yield return string.Join(' ', name);
    }

    private static string? Clean(string name)
    {
        var text = (AfterWord(name) ?? name).Trim(' ', '.', ',', ':', '-', '–', '—', '(', ')', '@', '•', '·');
        var isName = text.Length is > 1 and <= LongestName && text.Count(' ') < MostWords && !text.Contains("http", StringComparison.OrdinalIgnoreCase) && !text.Contains('@')
            && char.IsLetter(text[0]) && text.Count(char.IsAsciiDigit) < 4;
        return isName ? text : null;
    }
}
