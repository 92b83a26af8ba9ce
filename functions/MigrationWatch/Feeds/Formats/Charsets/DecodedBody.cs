namespace MigrationWatch.Feeds.Formats.Charsets;

/// <param name="Name">The encoding, in lower case, as feeds would name it.</param>
/// <param name="Warning">What was wrong with the declaration or the bytes, or null.</param>
internal sealed record DecodedBody(string Text, string Name, string? Warning = null);
