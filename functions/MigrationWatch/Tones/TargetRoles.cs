using MigrationWatch.Contracts;
using MigrationWatch.Tones.Lexicons;

namespace MigrationWatch.Tones;

/// <summary>Sums what a sentence says towards one target, by who does what to whom.</summary>
internal static class TargetRoles
{
    /// <summary>A blast near a minister is no word about the minister, unless he set it off or is blamed for it.</summary>
    private const float NearbyEvent = 0.7f;

    public static double Sum(string text, ReadOnlySpan<SentenceWord> words, TextSpan target, bool russian)
    {
        var reach = new TargetReach(text, words, target);
        var sum = 0.0;
        for (var i = reach.From; i < reach.To; i++)
        {
            if (words[i].Tone is { } tone && (i < reach.First || i >= reach.End))
            {
                var value = !tone.IsAct ? tone.Polarity * (tone.Kind == ToneKind.Event ? NearbyEvent : 1)
                    : IsAgent(text, words, i, reach, russian) ? tone.Agent : tone.Patient;
                sum += reach.Weight(i) * words[i].Factor * value;
            }
        }

        return sum;
    }

    /// <summary>Whether the target is who does the act, else it is done to the target.</summary>
    private static bool IsAgent(string text, ReadOnlySpan<SentenceWord> words, int act, TargetReach reach, bool russian)
    {
        var target = words[reach.First].Span;
        if (russian)
        {
            var passive = IsRussianPassive(Form(text, words[act]));
            return !passive && (act >= reach.End ? !RussianCase.IsOblique(text, target) : RussianCase.IsNominative(text, target));
        }

        return act >= reach.End
            ? !IsEnglishPassive(text, words, act)
            : reach.First > 0 && Form(text, words[reach.First - 1]) is "by" && IsEnglishPassive(text, words, act);
    }

    private static bool IsEnglishPassive(string text, ReadOnlySpan<SentenceWord> words, int act)
    {
        var form = Form(text, words[act]);
        if (form.EndsWith("ing") || (form.EndsWith('s') && !form.EndsWith("ss")))
        {
            return false;
        }

        for (var i = act - 1; i >= 0 && i >= act - 3 && !words[i].IsName; i--)
        {
            if (words[i].Is(ModifierKind.Be))
            {
                return true;
            }
        }

        return false;
    }

    // "обвиняется", "арестован", "признаны": reflexives of these verbs are passive too.
    private static bool IsRussianPassive(ReadOnlySpan<char> form)
    {
        var stem = form.TrimEnd("аоы");
        return form.EndsWith("ся") || form.EndsWith("сь")
            || (stem.Length > 3 && stem[^1] is 'н' or 'т' && stem[^2] is 'а' or 'е' or 'ё' or 'я' or 'и' or 'ы');
    }

    private static ReadOnlySpan<char> Form(string text, SentenceWord word) => text.AsSpan(word.Span.Start, word.Span.Length);
}
