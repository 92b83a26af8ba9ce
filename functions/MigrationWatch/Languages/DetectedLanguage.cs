namespace MigrationWatch.Languages;

/// <param name="Code">BCP 47 code; <c>und</c> when the text has no letters or reads like none of the known languages.</param>
/// <param name="Confidence">0..1; 0 for <c>und</c>.</param>
public sealed record DetectedLanguage(string Code, double Confidence)
{
    public static DetectedLanguage Undetermined { get; } = new("und", 0);
}
