using System.Globalization;
using MigrationWatch.Curated;
using MigrationWatch.Sentences;

namespace MigrationWatch.Tones.Lexicons;

/// <summary>The tone words, acts and modifiers of one language, found by stem (tone-words-*.tsv, tone-acts-*.tsv, tone-modifiers-*.tsv).</summary>
internal sealed class ToneLexicon
{
    /// <summary>Letters beyond which a "word" is debris of a page.</summary>
    private const int LongestWord = 40;

    private readonly Dictionary<string, LexiconWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LexiconWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly SurfaceCache<LexiconWord?> _known;
    private readonly bool _russian;

    private ToneLexicon(string language)
    {
        _russian = language == "ru";
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _known = new(word => Look(word));

        // Earlier tables win: "killing" is the act of killing before it is an event.
        Load($"tone-modifiers-{language}.tsv", row => (null, new(ModifierOf(row), Number(row, "factor"))));
        Load($"tone-acts-{language}.tsv", row => (new(Number(row, "polarity"), Number(row, "agent"), Number(row, "patient"), KindOf(row), true), default));
        Load($"tone-words-{language}.tsv", row => (new(Number(row, "polarity"), Number(row, "polarity"), Number(row, "polarity"), KindOf(row), false), default));
    }

    /// <param name="language">en or ru.</param>
    public static ToneLexicon Of(string language) => new(language);

    /// <summary>What is known of the word in any of its forms; null when nothing.</summary>
    public LexiconWord? Find(ReadOnlySpan<char> word) => _known.Of(word);

    private LexiconWord? Look(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        Span<char> key = stackalloc char[LongestWord];
        if (_lookup.TryGetValue(key[..Lower(word, key)], out var found) || _lookup.TryGetValue(key[..Stem(word, key)], out found))
        {
            return found;
        }

        // "badly" says what "bad" says, but "timely" nothing that "time" does: adverbs are looked up whole first.
        return !_russian && word.Length > 5 && word.EndsWith("ly") ? Look(word[..^2]) : null;
    }

    // "Willing" is praise, "will" is not: a listed participle stands for itself alone, and so does a word listed as having no tone.
    private bool StandsAlone(string word, ToneEntry? tone) =>
        tone is { IsAct: false } && (tone.Polarity == 0 || (!_russian && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal))));

    private static int Lower(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = word.ToLowerInvariant(key);
        key[..length].Replace('’', '\'');
        return length;
    }

    private int Stem(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = Lower(word, key);
        return _russian ? RussianStem.Cut(key[..length]) : EnglishStem.Cut(key[..length]);
    }

    private void Load(string file, Func<CuratedRow, (ToneEntry? Tone, Modifier Modifier)> read)
    {
        foreach (var row in CuratedTable.Load(file).Rows)
        {
            var (tone, modifier) = read(row);
            foreach (var entry in row.Required("words").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(entry.Replace('_', ' '), tone, modifier);
            }
        }
    }

    private void Add(string entry, ToneEntry? tone, Modifier modifier)
    {
        var tokens = Tokenizer.Tokenize(entry).Where(token => token.Kind is TokenKind.Word or TokenKind.Possessive).ToArray();
        var whole = tokens.Length == 1 && StandsAlone(entry, tone);
        var parts = tokens.Select(token => Word(token.Of(entry), whole)).ToArray();
        if (parts.Length > 1)
        {
            parts[0].Phrases.Add(new([.. parts.Skip(1).Select(part => part.Id)], tone, modifier));
            parts[0].Phrases.Sort((left, right) => right.Rest.Length - left.Rest.Length);
            return;
        }

        parts[0].Tone ??= tone;
        parts[0].Modifier = parts[0].Modifier.Kind == ModifierKind.None ? modifier : parts[0].Modifier;
    }

    private LexiconWord Word(ReadOnlySpan<char> word, bool whole)
    {
        var key = new char[word.Length];
        var stem = new string(key, 0, whole ? Lower(word, key) : Stem(word, key));
        if (!_words.TryGetValue(stem, out var known))
        {
            _words[stem] = known = new(_words.Count);
        }

        return known;
    }

    private static float Number(CuratedRow row, string column) =>
        float.TryParse(row.Required(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= 3 ? value : throw row.Mistake($"{column} \"{row[column]}\" is not a number from -3 to 3");

    private static ToneKind KindOf(CuratedRow row) => Enum.TryParse<ToneKind>(row.Required("kind"), ignoreCase: true, out var kind) ? kind : throw row.Mistake($"kind \"{row["kind"]}\" is neither opinion nor event");

    private static ModifierKind ModifierOf(CuratedRow row) => Enum.TryParse<ModifierKind>(row.Required("kind"), ignoreCase: true, out var kind) ? kind : throw row.Mistake($"kind \"{row["kind"]}\" is no modifier");
}
