using System.Text;
using MigrationWatch.Contracts;

namespace MigrationWatch.Intake;

/// <summary>The names of an article's private persons, recognised in other words by any of their parts and in any Russian case.</summary>
internal sealed class WithheldNames
{
    private const string Mark = "[…]";

    /// <summary>Shorter parts are initials and particles, and would withhold ordinary words.</summary>
    private const int ShortestPart = 3;

    /// <summary>Letters by which a case ending makes a Russian name longer at most: "Каримовыми".</summary>
    private const int LongestEnding = 3;

    private readonly HashSet<string> _parts;

    public WithheldNames(string text, IReadOnlyList<Entity> entities)
    {
        // A headline's "Vladimir" is the president's when the president is in the text, whoever else is called so.
        var known = entities.Where(entity => entity.Public).SelectMany(entity => Parts(entity, text)).ToHashSet(StringComparer.Ordinal);
        _parts = [.. entities.Where(entity => !entity.Public).SelectMany(entity => Parts(entity, text)).Where(part => !known.Contains(part))];
    }

    public string Withhold(string words)
    {
        if (_parts.Count == 0)
        {
            return words;
        }

        var result = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length;)
        {
            var end = at;
            while (end < words.Length && char.IsLetter(words[end]))
            {
                end++;
            }

            end = Math.Max(end, at + 1);
            var word = words[at..end];
            result.Append(IsWithheld(word) ? Mark : word);
            at = end;
        }

        return result.Replace(Mark + " " + Mark, Mark).ToString();
    }

    public bool IsWithheld(string word) => char.IsUpper(word[0])
        && (_parts.Contains(word) || (IsCyrillic(word) && _parts.Any(part => IsFormOf(word, part))));

    /// <summary>The same but for what a case changes: at most a vowel or soft sign at the end of the one, a few letters of the other.</summary>
    private static bool IsFormOf(string word, string part)
    {
        var stem = part.TrimEnd('а', 'я', 'о', 'е', 'и', 'й', 'ь', 'ы', 'у', 'ю');
        return stem.Length >= ShortestPart
            && word.StartsWith(stem, StringComparison.Ordinal)
            && word.Length - stem.Length <= LongestEnding;
    }

    private static IEnumerable<string> Parts(Entity entity, string text) => entity.Mentions
        .Select(mention => mention.Of(text))
        .Append(entity.Name)
        .SelectMany(name => name.Split(' ', '-', '\u00a0'))
        .Select(part => part.Trim('.', ',', '’', '\'', '"', '«', '»'))
        .Where(part => part.Length >= ShortestPart && char.IsUpper(part[0]));

    private static bool IsCyrillic(string word) => word[0] is >= 'А' and <= 'я' or 'Ё';
}
