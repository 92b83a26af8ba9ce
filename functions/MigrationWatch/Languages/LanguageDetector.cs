namespace MigrationWatch.Languages;

/// <summary>Tells a text's language by its script, and among the languages of one script by their letter sequences.</summary>
public sealed class LanguageDetector
{
    /// <summary>Neighbouring letters depend on each other, so their evidence counts for a fraction: set so that confidence matches accuracy.</summary>
    private const float EvidencePerLetter = 0.35f;

    /// <summary>Log-probability per letter below which a text reads like none of the languages.</summary>
    private const float Unreadable = -5f;

    /// <summary>Every code that a text can be given.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [.. LanguageTexts.Languages, .. Enum.GetValues<Script>().Except([Script.None, Script.Latin, Script.Cyrillic, Script.Arabic]).Select(OnlyLanguage).Distinct(), DetectedLanguage.Undetermined.Code];

    private readonly Lazy<LetterModel> _latin = new(() => LanguageTexts.Model(Script.Latin));
    private readonly Lazy<LetterModel> _cyrillic = new(() => LanguageTexts.Model(Script.Cyrillic));
    private readonly Lazy<LetterModel> _arabic = new(() => LanguageTexts.Model(Script.Arabic));

    /// <summary>Never throws; a text of any length takes about the same time once it exceeds a paragraph.</summary>
    public DetectedLanguage Detect(string text)
    {
        var sample = LetterStream.Sample(text);
        var script = Scripts.Of(sample);
        return script switch
        {
            Script.None => DetectedLanguage.Undetermined,
            Script.Latin => Compare(_latin.Value, script, sample),
            Script.Cyrillic => Compare(_cyrillic.Value, script, sample),
            Script.Arabic => Compare(_arabic.Value, script, sample),
            _ => new(OnlyLanguage(script), 1),
        };
    }

    // Scripts that one language of interest is written in.
    private static string OnlyLanguage(Script script) => script switch
    {
        Script.Armenian => "hy",
        Script.Georgian => "ka",
        Script.Han => "zh",
        Script.Kana => "ja",
        Script.Hangul => "ko",
        Script.Greek => "el",
        _ => "he",
    };

    private static DetectedLanguage Compare(LetterModel model, Script script, string sample)
    {
        var letters = new char[LetterStream.MaximumLength(sample)];
        var length = LetterStream.Write(sample, script, letters);
        var scores = model.Score(letters.AsSpan(0, length));
        var best = Array.IndexOf(scores, scores.Max());
        if (scores[best] / length < Unreadable)
        {
            return DetectedLanguage.Undetermined;
        }

        var odds = scores.Sum(score => Math.Exp((score - scores[best]) * EvidencePerLetter));
        return new(model.Languages[best], 1 / odds);
    }
}
