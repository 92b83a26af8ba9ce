using MigrationWatch.Contracts;

namespace MigrationWatch.Tones;

/// <summary>From summed word values to a score of -1..1 and a label.</summary>
internal static class ToneScale
{
    /// <summary>A target's score nearer to 0 than this is neutral. Russian news names more bystanders to bad events, and case endings leave more roles open.</summary>
    private const double EnglishTargetNeutral = 0.07;
    private const double RussianTargetNeutral = 0.14;

    /// <summary>A single sentence is toned only when it has one strong word or two weak ones; "rejects" and "warns" are everyday news.</summary>
    private const double SentenceNegative = 0.4;

    /// <summary>Good news is rarer and told in weaker words.</summary>
    private const double SentencePositive = 0.34;

    /// <summary>Points at which half of the scale is reached.</summary>
    private const double Half = 3;

    public static double Score(double sum) => sum / (Math.Abs(sum) + Half);

    public static ToneLabel LabelTarget(double score, bool russian) => russian ? Label(score, RussianTargetNeutral, RussianTargetNeutral) : Label(score, EnglishTargetNeutral, EnglishTargetNeutral);

    /// <param name="sentences">How many sentences the score is the mean of: the more agree, the less each must say.</param>
    public static ToneLabel LabelText(double score, int sentences) => Label(score * Math.Sqrt(Math.Max(1, sentences)), SentenceNegative, SentencePositive);

    private static ToneLabel Label(double score, double negative, double positive) => score >= positive ? ToneLabel.Positive : score <= -negative ? ToneLabel.Negative : ToneLabel.Neutral;
}
