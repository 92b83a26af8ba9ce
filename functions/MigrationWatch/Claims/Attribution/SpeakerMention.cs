namespace MigrationWatch.Claims.Attribution;

/// <summary>A named organisation or person in a sentence.</summary>
/// <param name="Start">Index of the first word.</param>
/// <param name="End">Index after the last.</param>
/// <param name="IsPerson">A person, else an organisation.</param>
/// <param name="Kind">The kind of source that a listed organisation is; null for others.</param>
public readonly record struct SpeakerMention(int Start, int End, bool IsPerson, string? Kind);
