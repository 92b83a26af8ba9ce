namespace MigrationWatch.Languages;

/// <param name="Weight">How often the text is counted.</param>
internal sealed record TrainingText(string Language, string Text, int Weight);
