using MigrationWatch.Contracts;
using MigrationWatch.Tones.Lexicons;

namespace MigrationWatch.Tones;

/// <summary>Sums what a sentence says towards one target: by who does what to whom, and by how closely a word belongs to the target.</summary>
internal static class TargetRoles
{
    /// <summary>Words after which a tone word's hold on the target has fallen to a third.</summary>
    private const float Decay = 9;
    private const float OtherName = 0.6f;
    private const float Break = 0.75f;
    private const float OtherClause = 0.75f;
    private const float OwnWords = 0.12f;
    private const float Possessed = 1.4f;

    public static double Sum(string text, ReadOnlySpan<SentenceWord> words, TextSpan target, bool russian)
    {
        var first = 0;
        while (first < words.Length && words[first].Span.End <= target.Start)
        {
            first++;
        }

        var end = first;
        while (end < words.Length && words[end].Span.Start < target.End)
        {
            end++;
        }

        if (end == first)
        {
            return 0;
        }

        var speaks = Speaks(words, first, end);
        var sum = 0.0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Tone is { } tone && (i < first || i >= end))
            {
                var weight = i < first ? Weight(words, i, first, i) : Weight(words, end - 1, i, i);
                weight *= speaks ? OwnWords : 1;
                sum += weight * words[i].Factor * Value(text, words, i, tone, first, end, russian);
            }
        }

        return sum;
    }

    /// <summary>How much of a word's tone reaches over the words strictly between two places.</summary>
    private static float Weight(ReadOnlySpan<SentenceWord> words, int from, int to, int hit)
    {
        var weight = MathF.Exp(-(to - from - 1) / Decay);
        if (hit == to && from + 1 < to && words[from + 1].IsPossessive)
        {
            weight *= Possessed;
        }

        for (var i = from + 1; i <= to; i++)
        {
            weight *= words[i].AfterBreak ? Break : 1;
            if (i == to)
            {
                break;
            }

            weight *= words[i].Is(ModifierKind.Clause) ? OtherClause : words[i].Is(ModifierKind.Speech) ? 0.5f : 1;
            weight *= words[i].IsName && !(i > 0 && words[i - 1].IsName) ? OtherName : 1;
        }

        return weight;
    }

    private static float Value(string text, ReadOnlySpan<SentenceWord> words, int hit, ToneEntry tone, int first, int end, bool russian)
    {
        if (!tone.IsAct)
        {
            return tone.Polarity;
        }

        var passive = russian ? RussianPassive(text, words[hit].Span) : EnglishPassive(text, words, hit);
        if (hit >= end)
        {
            var oblique = russian && RussianCase.IsOblique(text, words[first].Span);
            return passive || oblique ? tone.Patient : tone.Agent;
        }

        var by = !russian && passive && first > 0 && text.AsSpan(words[first - 1].Span.Start, words[first - 1].Span.Length) is "by";
        var nominative = russian && !passive && RussianCase.IsNominative(text, words[first].Span);
        return by || nominative ? tone.Agent : tone.Patient;
    }

    private static bool Speaks(ReadOnlySpan<SentenceWord> words, int first, int end)
    {
        for (var i = end; i < words.Length && i < end + 3; i++)
        {
            if (words[i].Is(ModifierKind.Speech))
            {
                return true;
            }

            if (words[i].IsPossessive || words[i].Is(ModifierKind.Clause))
            {
                break;
            }
        }

        return first > 0 && words[first - 1].Is(ModifierKind.Speech);
    }

    private static bool EnglishPassive(string text, ReadOnlySpan<SentenceWord> words, int hit)
    {
        var form = text.AsSpan(words[hit].Span.Start, words[hit].Span.Length);
        if (form.EndsWith("ing") || (form.EndsWith('s') && !form.EndsWith("ss")))
        {
            return false;
        }

        for (var i = hit - 1; i >= 0 && i >= hit - 3; i--)
        {
            if (words[i].Is(ModifierKind.Be))
            {
                return true;
            }

            if (words[i].IsName)
            {
                return false;
            }
        }

        return false;
    }

    private static bool RussianPassive(string text, TextSpan span)
    {
        var form = text.AsSpan(span.Start, span.Length);
        if (form.EndsWith("ся") || form.EndsWith("сь"))
        {
            return true;
        }

        var stem = form.TrimEnd("аоы");
        return stem.Length > 3 && stem[^1] is 'н' or 'т' && stem[^2] is 'а' or 'е' or 'ё' or 'я' or 'и' or 'ы';
    }
}
