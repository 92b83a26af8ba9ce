using MigrationWatch.Tones.Lexicons;

namespace MigrationWatch.Tones;

/// <summary>What negators, intensifiers, hedges, contrast, concession and irony marks do to the tone of the words in their reach.</summary>
internal static class Modifiers
{
    // "not a very good idea": the negator stands up to four words before; articles and adverbs come between.
    private const int NegatorReach = 4;
    private const int DegreeReach = 2;
    private const int HedgeReach = 5;

    /// <summary>The clause before a "but" is what the writer grants, not what he means.</summary>
    private const float Granted = 0.6f;

    private const float AfterContrast = 1.2f;

    public static void Apply(Span<SentenceWord> words)
    {
        ApplyReach(words);
        ApplyContrast(words);
        ApplyConcession(words);
    }

    private static void ApplyReach(Span<SentenceWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Tone is null)
            {
                continue;
            }

            var (negated, apart) = (false, false);
            for (var back = 1; back <= HedgeReach && i - back >= 0; back++)
            {
                // "возможно" stands between commas and still hedges; a negation ends at the comma.
                apart |= words[i - back + 1].AfterBreak;
                var modifier = words[i - back].Modifier;
                var inReach = modifier.Kind switch
                {
                    ModifierKind.Negator => back <= NegatorReach && !negated && !apart,
                    ModifierKind.Intensifier or ModifierKind.Diminisher => back <= DegreeReach && !apart,
                    ModifierKind.Irony => back <= DegreeReach && words[i].Tone!.Polarity > 0,
                    ModifierKind.Hedge => true,
                    _ => false,
                };
                negated |= inReach && modifier.Kind == ModifierKind.Negator;
                words[i].Factor *= inReach ? modifier.Factor : 1;
            }
        }
    }

    private static void ApplyContrast(Span<SentenceWord> words)
    {
        for (var i = words.Length - 1; i > 0; i--)
        {
            if (words[i].Is(ModifierKind.Contrast))
            {
                Scale(words[..i], Granted);
                Scale(words[i..], AfterContrast);
                return;
            }
        }
    }

    private static void ApplyConcession(Span<SentenceWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Is(ModifierKind.Concession))
            {
                var factor = words[i].Modifier.Factor;
                for (i++; i < words.Length && !words[i].AfterBreak; i++)
                {
                    words[i].Factor *= factor;
                }
            }
        }
    }

    private static void Scale(Span<SentenceWord> words, float factor)
    {
        foreach (ref var word in words)
        {
            word.Factor *= factor;
        }
    }
}
