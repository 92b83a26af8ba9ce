namespace MigrationWatch.Mail.Composition;

/// <summary>One story ready to be put into a mail, in both forms. Made once per issue, language and care, whoever gets it.</summary>
public sealed record StoryFragment(string Text, string Html);
