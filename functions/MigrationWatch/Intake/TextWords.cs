using MigrationWatch.Contracts;
using MigrationWatch.Entities.Words;
using MigrationWatch.Queries.Language;
using MigrationWatch.Sentences;

namespace MigrationWatch.Intake;

/// <summary>
/// The words of an article's text that may be searched for. Private persons' names are not among them, and since no
/// recogniser finds every name, neither is any capitalised word that may be one: it counts as part of a public name, as
/// a word that the text has in small letters too, or as an ordinary word that begins a sentence. Where no letter tells a
/// name from a word (Georgian, Arabic), only public names are found; words within addresses are never.
/// </summary>
internal sealed class TextWords
{
    private enum Naming : byte
    {
        Nobody,
        Public,
        Private,
    }

    private readonly string _text;
    private readonly Naming[] _naming;
    private readonly WithheldNames _names;
    private readonly HashSet<int> _sentences;
    private readonly HashSet<string> _inSmallLetters = [];

    private TextWords(string text, IReadOnlyList<Entity> entities)
    {
        (_text, _naming, _names) = (text, new Naming[text.Length], new WithheldNames(text, entities));
        foreach (var entity in entities.OrderByDescending(entity => entity.Public))
        {
            // Private ones last: where two overlap, the word is withheld.
            foreach (var mention in entity.Mentions)
            {
                _naming.AsSpan(mention.Start, mention.Length).Fill(entity.Public ? Naming.Public : Naming.Private);
            }
        }

        WithholdAddresses();
        _sentences = [.. SentenceSplitter.Split(text).Select(sentence => WordStems.NextWord(text, sentence.Start).Start)];
    }

    /// <param name="text">Empty when it is kept no longer.</param>
    /// <returns>Stems in the order of the text, blanks between them; a full stop stands for a word that is withheld.</returns>
    public static string Of(string text, IReadOnlyList<Entity> entities) => text.Length == 0 ? "" : new TextWords(text, entities).Write();

    private string Write()
    {
        var words = Words().Select(word => (word.Start, word.Length, Stem: WordStems.Stem(_text.AsSpan(word.Start, word.Length)))).ToList();
        _inSmallLetters.UnionWith(words.Where(word => _naming[word.Start] != Naming.Private && !char.IsUpper(_text[word.Start])).Select(word => word.Stem));
        return string.Join(' ', words.Select(word => MayBeFound(word.Start, word.Length, word.Stem) ? word.Stem : "."));
    }

    /// <summary>Of mail, of pages and of people on social networks: they have names in small letters.</summary>
    private void WithholdAddresses()
    {
        for (int start = 0, end; start < _text.Length; start = end + 1)
        {
            end = start;
            while (end < _text.Length && !char.IsWhiteSpace(_text[end]))
            {
                end++;
            }

            var run = _text.AsSpan(start, end - start);
            if (run.Contains('@') || run.Contains("://", StringComparison.Ordinal) || run.Contains("www.", StringComparison.OrdinalIgnoreCase))
            {
                _naming.AsSpan(start, run.Length).Fill(Naming.Private);
            }
        }
    }

    private IEnumerable<(int Start, int Length)> Words()
    {
        for (var (start, length, end) = WordStems.NextWord(_text, 0); length > 0; (start, length, end) = WordStems.NextWord(_text, end))
        {
            yield return (start, length);
        }
    }

    private bool MayBeFound(int start, int length, string stem) => _naming[start] switch
    {
        Naming.Private => false,
        var naming when IsWithoutCase(_text[start]) => naming == Naming.Public,
        _ when !char.IsUpper(_text[start]) => true,
        _ when IsWithheld(_text.AsSpan(start, length)) => false,
        Naming.Public => true,
        _ => _inSmallLetters.Contains(stem) || (_sentences.Contains(start) && IsOrdinary(_text.AsSpan(start, length), start + length)),
    };

    /// <summary>Georgian letters count as small ones in Unicode, but nothing is written with its capitals.</summary>
    private static bool IsWithoutCase(char first) =>
        char.IsLetter(first) && ((!char.IsLower(first) && !char.IsUpper(first)) || first is >= '\u10D0' and <= '\u10FF');

    /// <summary>The letters before and after an apostrophe may each be the name.</summary>
    private bool IsWithheld(ReadOnlySpan<char> word)
    {
        foreach (var part in word.SplitAny('\'', '’'))
        {
            if (!word[part].IsEmpty && _names.IsWithheld(word[part].ToString()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The dictionary has beginnings of words, which surnames have too: what is followed by another capitalised word is none of its words.</summary>
    private bool IsOrdinary(ReadOnlySpan<char> word, int end) => NameWords.Of(word) is var classes && classes.HasFlag(WordClass.Ordinary)
        || (!classes.HasFlag(WordClass.GivenName) && (Vocabulary.IsEnglish(word) || Vocabulary.IsRussian(word)) && !IsNameBegun(end));

    /// <summary>Another capitalised word follows that names nobody public: the two may be a full name.</summary>
    private bool IsNameBegun(int end) =>
        end + 1 < _text.Length && _text[end] == ' ' && char.IsUpper(_text[end + 1]) && _naming[end + 1] != Naming.Public;
}
