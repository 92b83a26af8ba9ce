using System.Runtime.InteropServices;
using MigrationWatch.Contracts;
using MigrationWatch.Sentences;
using MigrationWatch.Tones.Lexicons;

namespace MigrationWatch.Tones;

/// <summary>Tone of a text, of its sentences, of the outlet apart from quoted speech, and towards named targets, by lexicon and rules. English and Russian; other languages read as neutral.</summary>
public sealed class ToneAnalyzer
{
    private readonly Lazy<ToneLexicon> _english = new(() => ToneLexicon.Of("en"));
    private readonly Lazy<ToneLexicon> _russian = new(() => ToneLexicon.Of("ru"));

    /// <param name="language">BCP 47.</param>
    /// <param name="quoted">Quoted speech, in order, not overlapping.</param>
    /// <param name="targets">Whose tone is asked for.</param>
    public ToneReading Read(SplitText split, string language, IReadOnlyList<TextSpan> quoted, IReadOnlyList<TextSpan> targets)
    {
        var (text, tokens, sentences) = (split.Text, split.Tokens, split.Sentences);
        var russian = IsPrimary(language, "ru");
        var lexicon = russian ? _russian.Value : IsPrimary(language, "en") ? _english.Value : null;
        if (lexicon is null)
        {
            return Neutral(text, sentences, targets);
        }

        var sums = new double[targets.Count];
        var tones = new SentenceTone[sentences.Count];
        var document = new DocumentSum();
        var all = CollectionsMarshal.AsSpan(tokens as List<Token> ?? [.. tokens]);
        var at = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            var from = at;
            while (at < all.Length && all[at].Start < sentences[i].End)
            {
                at++;
            }

            var words = SentenceReader.Read(text, all[from..at], quoted, lexicon);
            Modifiers.Apply(words);
            var score = document.Add(words);
            tones[i] = new(sentences[i], score, ToneScale.LabelText(score, 1));
            for (var target = 0; target < targets.Count; target++)
            {
                if (targets[target].Start >= sentences[i].Start && targets[target].Start < sentences[i].End)
                {
                    sums[target] += TargetRoles.Sum(text, words, targets[target], russian);
                }
            }
        }

        return new(document.ToTone(), tones, [.. targets.Select((span, i) => Towards(span.Of(text), sums[i], russian))]);
    }

    // "en-GB" is English.
    private static bool IsPrimary(string language, string primary) =>
        language.StartsWith(primary, StringComparison.OrdinalIgnoreCase) && (language.Length == primary.Length || language[primary.Length] == '-');

    private static TargetTone Towards(string entity, double sum, bool russian) => new(entity, ToneScale.Score(sum), ToneScale.LabelTarget(ToneScale.Score(sum), russian));

    private static ToneReading Neutral(string text, IReadOnlyList<TextSpan> sentences, IReadOnlyList<TextSpan> targets) => new(
        Tone.Neutral,
        [.. sentences.Select(span => new SentenceTone(span, 0, ToneLabel.Neutral))],
        [.. targets.Select(span => Towards(span.Of(text), 0, false))]);
}
