using MigrationWatch.Contracts;

namespace MigrationWatch.Tones;

/// <summary>From summed word values to a score of -1..1 and a label.</summary>
internal static class ToneScale
{
    /// <summary>A target's score nearer to 0 than this is neutral.</summary>
    private const double TargetNeutral = 0.1;

    /// <summary>A single sentence is toned only when it has one strong word or two weak ones; "rejects" and "warns" are everyday news.</summary>
    private const double SentenceNeutral = 0.38;

    /// <summary>Points at which half of the scale is reached.</summary>
    private const double Half = 3;

    public static double Score(double sum) => sum / (Math.Abs(sum) + Half);

    public static ToneLabel LabelTarget(double score) => Label(score, TargetNeutral);

    /// <param name="sentences">How many sentences the score is the mean of: the more agree, the less each must say.</param>
    public static ToneLabel LabelText(double score, int sentences) => Label(score, SentenceNeutral / Math.Sqrt(Math.Max(1, sentences)));

    private static ToneLabel Label(double score, double neutral) => score >= neutral ? ToneLabel.Positive : score <= -neutral ? ToneLabel.Negative : ToneLabel.Neutral;
}
