using MigrationWatch.Contracts;
using MigrationWatch.Tones.Lexicons;

namespace MigrationWatch.Tones;

/// <summary>Sums a document's tone over its sentences, three times: all of it, the outlet's own words, quoted speech.</summary>
internal sealed class DocumentSum
{
    private double _all;
    private double _outlet;
    private double _quoted;
    private int _sentences;
    private int _quotedSentences;

    /// <returns>The sentence's own score.</returns>
    public double Add(ReadOnlySpan<SentenceWord> words)
    {
        var (all, outlet, quoted, anyQuoted) = (0.0, 0.0, 0.0, false);
        foreach (var word in words)
        {
            anyQuoted |= word.IsQuoted;
            if (word.Tone is { } tone)
            {
                var value = word.Factor * Strength(tone.Polarity);
                all += value;
                quoted += word.IsQuoted ? value : 0;
                outlet += !word.IsQuoted && tone.Kind == ToneKind.Opinion ? value : 0;
            }
        }

        _sentences++;
        _quotedSentences += anyQuoted ? 1 : 0;
        _all += ToneScale.Score(all);
        _outlet += ToneScale.Score(outlet);
        _quoted += ToneScale.Score(quoted);
        return ToneScale.Score(all);
    }

    // Strong words set a text's tone; weak ones are in every report and must not add up to a verdict.
    private static double Strength(double polarity) => polarity * Math.Sqrt(Math.Abs(polarity));

    public Tone ToTone()
    {
        var score = _all / Math.Max(1, _sentences);
        return new(score, ToneScale.LabelText(score, _sentences), _outlet / Math.Max(1, _sentences), _quotedSentences == 0 ? null : _quoted / _quotedSentences);
    }
}
