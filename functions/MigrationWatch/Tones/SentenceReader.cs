using MigrationWatch.Contracts;
using MigrationWatch.Sentences;
using MigrationWatch.Tones.Lexicons;

namespace MigrationWatch.Tones;

/// <summary>Looks the words of a sentence up and joins phrases.</summary>
internal static class SentenceReader
{
    /// <param name="tokens">Those of one sentence.</param>
    /// <param name="quoted">Quoted speech in the whole text, in order.</param>
    public static SentenceWord[] Read(string text, ReadOnlySpan<Token> tokens, IReadOnlyList<TextSpan> quoted, ToneLexicon lexicon)
    {
        var words = new List<SentenceWord>(tokens.Length);
        var afterBreak = false;
        foreach (var token in tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Possessive)
            {
                words.Add(Look(text, token, afterBreak, lexicon));
                afterBreak = false;
                continue;
            }

            // A hyphen joins, everything else in between separates.
            afterBreak |= token.Kind == TokenKind.Punctuation && text[token.Start] is not ('-' or '.' or '\'' or '’');
        }

        var sentence = words.ToArray();
        MarkQuotes(sentence, quoted);
        MarkNames(text, sentence);
        JoinPhrases(sentence);
        return sentence;
    }

    private static SentenceWord Look(string text, Token token, bool afterBreak, ToneLexicon lexicon)
    {
        var known = token.Kind == TokenKind.Word ? lexicon.Find(token.Of(text)) : null;
        return new()
        {
            Span = new(token.Start, token.Length),
            Known = known,
            Tone = known?.Tone is { Polarity: 0 } ? null : known?.Tone,
            Modifier = known?.Modifier ?? default,
            Factor = 1,
            IsPossessive = token.Kind == TokenKind.Possessive,
            AfterBreak = afterBreak,
        };
    }

    private static void MarkQuotes(Span<SentenceWord> words, IReadOnlyList<TextSpan> quoted)
    {
        var quote = 0;
        foreach (ref var word in words)
        {
            while (quote < quoted.Count && quoted[quote].End <= word.Span.Start)
            {
                quote++;
            }

            word.IsQuoted = quote < quoted.Count && quoted[quote].Start <= word.Span.Start;
        }
    }

    // "Hope Hicks" and "General Strange" carry no tone; a headline in capitals does, so there capitals mean nothing.
    private static void MarkNames(string text, Span<SentenceWord> words)
    {
        if (IsTitleCase(text, words))
        {
            return;
        }

        for (var i = 0; i < words.Length; i++)
        {
            ref var word = ref words[i];
            var opensSentence = i == 0 || (word.AfterBreak && text[word.Span.Start - 1] is '"' or '“' or '«' or '„');
            var capital = char.IsUpper(text[word.Span.Start]) && !IsAllCapitals(text, word.Span);
            if (capital && (!opensSentence || (i + 1 < words.Length && !words[i + 1].AfterBreak && char.IsUpper(text[words[i + 1].Span.Start]) && word.Modifier.Kind == ModifierKind.None)))
            {
                word.IsName = true;
                word.Tone = null;
            }
        }
    }

    private static bool IsTitleCase(string text, ReadOnlySpan<SentenceWord> words)
    {
        var (capital, lower) = (0, 0);
        foreach (var word in words)
        {
            capital += char.IsUpper(text[word.Span.Start]) ? 1 : 0;
            lower += char.IsLower(text[word.Span.Start]) && word.Span.Length > 3 ? 1 : 0;
        }

        return capital > 6 * lower && capital > 2;
    }

    private static bool IsAllCapitals(string text, TextSpan span) => span.Length > 3 && !text.AsSpan(span.Start, span.Length).ContainsAnyExceptInRange('A', 'Z');

    private static void JoinPhrases(Span<SentenceWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Known is not { Phrases.Count: > 0 } known)
            {
                continue;
            }

            foreach (var phrase in known.Phrases)
            {
                if (!Follows(words[(i + 1)..], phrase.Rest))
                {
                    continue;
                }

                words[i].Tone = phrase.Tone ?? words[i].Tone;
                words[i].Modifier = phrase.Modifier.Kind == ModifierKind.None ? words[i].Modifier : phrase.Modifier;
                foreach (ref var rest in words.Slice(i + 1, phrase.Rest.Length))
                {
                    rest.Tone = null;
                    rest.Modifier = default;
                }

                i += phrase.Rest.Length;
                break;
            }
        }
    }

    private static bool Follows(ReadOnlySpan<SentenceWord> words, int[] rest)
    {
        if (words.Length < rest.Length)
        {
            return false;
        }

        for (var i = 0; i < rest.Length; i++)
        {
            if (words[i].Known?.Id != rest[i])
            {
                return false;
            }
        }

        return true;
    }
}
