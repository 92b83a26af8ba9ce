using System.Collections.Frozen;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;
using MigrationWatch.Entities.People;
using MigrationWatch.Sentences;

namespace MigrationWatch.Quotes;

/// <summary>Who speaks each quotation: the person or body beside a verb of saying, or the person whom "he" and "she" stand for.</summary>
public sealed class SpeakerFinder
{
    /// <summary>Tokens around a quotation in which its speaker stands: a name, an apposition and the verb.</summary>
    private const int Reach = 24;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Words = CuratedTable.Load("speech-verbs.tsv").Rows
        .SelectMany(row => row.List("words").Select(word => (Word: word, Class: row.Required("class"))))
        .ToFrozenDictionary(entry => entry.Word, entry => entry.Class, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="quoted">From <see cref="QuoteFinder"/>.</param>
    public IReadOnlyList<Quote> Find(SplitText split, IReadOnlyList<TextSpan> quoted, IReadOnlyList<Entity> entities)
    {
        if (quoted.Count == 0)
        {
            return [];
        }

        var (text, tokens) = (split.Text, split.Tokens);
        var speakers = Speakers.In(entities);
        var (quotes, last) = (new List<Quote>(quoted.Count), (string?)null);
        for (var q = 0; q < quoted.Count; q++)
        {
            var speaker = Beside(text, tokens, quoted, q, speakers, last);
            quotes.Add(new(speaker, quoted[q].Start, quoted[q].Length));
            last = speaker ?? last;
        }

        return quotes;
    }

    private static string? Beside(string text, IReadOnlyList<Token> tokens, IReadOnlyList<TextSpan> quoted, int q, Speakers speakers, string? last)
    {
        var quote = quoted[q];
        var limit = q + 1 < quoted.Count ? quoted[q + 1].Start : text.Length;
        var floor = q > 0 ? quoted[q - 1].End : 0;
        var after = Clause(text, tokens, tokens.TokenFrom(quote.End + 1), limit, +1);
        var before = Clause(text, tokens, tokens.TokenFrom(quote.Start - 1) - 1, floor, -1);
        return Named(text, tokens, after, speakers, last, quote.Start) ?? Named(text, tokens, before, speakers, last, quote.Start)
            ?? (IsContinued(text, quoted, q) ? last : null);
    }

    // "Yes," he said. "We left." — the second half has no verb of its own.
    private static bool IsContinued(string text, IReadOnlyList<TextSpan> quoted, int q) =>
        q > 0 && quoted[q].Start - quoted[q - 1].End < 120 && !text.AsSpan(quoted[q - 1].End, quoted[q].Start - quoted[q - 1].End).Contains('\n');

    private static (int Start, int End) Clause(string text, IReadOnlyList<Token> tokens, int from, int limit, int step)
    {
        var at = from;
        while (at >= 0 && at < tokens.Count && Math.Abs(at - from) < Reach && (step > 0 ? tokens[at].Start < limit : tokens[at].Start >= limit) && !(at != from && EndsClause(text, tokens[at])))
        {
            at += step;
        }

        return step > 0 ? (from, at) : (at + 1, from + 1);
    }

    private static bool EndsClause(string text, Token token) => token.Length == 1 && text[token.Start] is '.' or '!' or '?';

    private static string? Named(string text, IReadOnlyList<Token> tokens, (int Start, int End) clause, Speakers speakers, string? last, int position)
    {
        var (says, pronoun) = (false, (string?)null);
        for (var i = clause.Start; i < clause.End; i++)
        {
            var word = Words.TryGetValue(tokens[i].Of(text), out var kind) ? kind : null;
            says |= word == "speech";
            pronoun ??= word is "he" or "she" ? word : null;
        }

        if (!says)
        {
            return null;
        }

        return speakers.Between(tokens[clause.Start].Start, tokens[clause.End - 1].End) ?? (pronoun is null ? null : Referent(speakers, last, position, pronoun is "she"));
    }

    /// <summary>The one who spoke last, unless the pronoun can't be theirs; then the last person named whom it fits.</summary>
    private static string? Referent(Speakers speakers, string? last, int position, bool woman) =>
        last is not null && GivenNames.MayBe(last, woman) ? last : speakers.LastBefore(position, woman);
}
