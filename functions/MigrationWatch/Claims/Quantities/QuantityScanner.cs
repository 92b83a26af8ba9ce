using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Quantities;

/// <summary>Finds the figures of a sentence, with hedges, ranges and kinds.</summary>
public static class QuantityScanner
{
    /// <summary>Digits, number words or fractions stand somewhere; without them there is no figure to look for.</summary>
    public static bool MayHold(IReadOnlyList<ScannedWord> words)
    {
        foreach (var word in words)
        {
            if (word.IsDigits || NumberWords.MayStart(word) || QuantityLexicon.MayBeFraction(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="taken">Words that belong to dates.</param>
    public static IReadOnlyList<QuantityMention> Scan(string text, IReadOnlyList<ScannedWord> words, IReadOnlyList<bool> taken)
    {
        var found = new List<QuantityMention>();
        for (var at = 0; at < words.Count;)
        {
            var mention = taken[at] ? null : Fraction(text, words, at) ?? Number(text, words, at, found.Count > 0 ? found[^1].End : 0);
            if (mention is not null)
            {
                found.Add(mention);
            }

            at = mention?.End ?? at + 1;
        }

        return found;
    }

    private static QuantityMention? Fraction(string text, IReadOnlyList<ScannedWord> words, int at)
    {
        // "a quarter of a million" is a number.
        if (QuantityLexicon.Fraction(words, at) is not { } match || AmountReader.Read(words, at) is { Scale: > 1 })
        {
            return null;
        }

        return Mention(text, words, match.Start, match.Start, match.End, new Quantity(match.Meaning, match.Meaning, match.Meaning, "", Qualifier.Exact), QuantityKind.Share);
    }

    private static QuantityMention? Number(string text, IReadOnlyList<ScannedWord> words, int at, int free)
    {
        var guess = InvertedAmount.Read(words, at);
        if ((guess ?? AmountReader.Read(words, at)) is not { } first)
        {
            // Digits that are no number ("05.02.2025") are stepped over whole.
            return words[at].IsDigits ? Mention(text, words, at, at, at + 1, new Quantity(null, null, null, "", Qualifier.Exact), QuantityKind.Other) : null;
        }

        var range = RangeReader.Read(words, at, first);
        var (low, high) = range ?? (first, first);
        var start = range is { } && RangeReader.OpensBefore(words, at) ? at - 1 : at;
        var (hedge, from, end) = Hedged(words, start, SharePartEnd(words, high.End), free);
        var kind = Kind(words, at, high.End, low);
        var quantity = range is null ? Single(first, hedge ?? (guess is null ? null : Qualifier.About)) : new Quantity(low.Low, high.High, high.High, "", Qualifier.Range);
        return Mention(text, words, from, at, end, quantity, kind);
    }

    private static (Qualifier? Hedge, int Start, int End) Hedged(IReadOnlyList<ScannedWord> words, int start, int end, int free)
    {
        Qualifier? hedge = null;
        while (QuantityLexicon.HedgeBefore(words, start) is { } before && before.Start >= free)
        {
            // "выросло до 5 тысяч" reaches five thousand.
            var bound = !(words[before.Start].Is("до") && QuantityLexicon.FollowsChange(words, before.Start));
            (hedge, start) = (Stronger(hedge, bound ? before.Meaning : null), before.Start);
        }

        return QuantityLexicon.HedgeAfter(words, end) is { } after ? (Stronger(hedge, after.Meaning), start, after.End) : (hedge, start, end);
    }

    private static Qualifier? Stronger(Qualifier? one, Qualifier? other) => one is null or Qualifier.About ? other ?? one : one;

    private static Quantity Single(Amount amount, Qualifier? hedge) => (amount.IsVague, hedge) switch
    {
        (true, Qualifier.AtLeast) => new Quantity(amount.Low, null, null, "", Qualifier.Vague),
        (true, _) => new Quantity(amount.Low, amount.High, null, "", Qualifier.Vague),
        (_, Qualifier.AtLeast) => new Quantity(amount.Low, null, amount.Low, "", Qualifier.AtLeast),
        (_, Qualifier.UpTo) => new Quantity(null, amount.Low, amount.Low, "", Qualifier.UpTo),
        _ => new Quantity(amount.Low, amount.Low, amount.Low, "", hedge ?? Qualifier.Exact),
    };

    private static QuantityMention Mention(string text, IReadOnlyList<ScannedWord> words, int start, int number, int end, Quantity quantity, QuantityKind kind)
    {
        var printed = text[words[start].Start..words[end - 1].End];
        return new QuantityMention(start, number, end, quantity with { Text = printed }, kind, QuantityLexicon.IsEarlier(words, start));
    }

    private static QuantityKind Kind(IReadOnlyList<ScannedWord> words, int start, int end, Amount amount)
    {
        if (SharePartEnd(words, end) > end)
        {
            return QuantityKind.Share;
        }

        return amount.High == 0 || QuantityLexicon.IsNoCount(words, start, end) || PrintedFrames.Hold(words, start, end) || IsYear(words, start, end, amount) ? QuantityKind.Other : QuantityKind.Count;
    }

    private static int SharePartEnd(IReadOnlyList<ScannedWord> words, int end) => end >= words.Count ? end : words[end].Lower switch
    {
        "%" or "percent" => end + 1,
        "per" when end + 1 < words.Count && words[end + 1].Is("cent") => end + 2,
        var word when word.StartsWith("процент", StringComparison.Ordinal) && !word.StartsWith("процентн", StringComparison.Ordinal) => end + 1,
        _ => end,
    };

    // Four digits without a separator are a year, unless a plain plural follows; the noun reader settles that.
    private static bool IsYear(IReadOnlyList<ScannedWord> words, int start, int end, Amount amount) =>
        end == start + 1 && words[start].Length == 4 && words[start].IsDigits && YearFrames.IsYear(words, start, amount.Low);
}
