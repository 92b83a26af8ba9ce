namespace MigrationWatch.Subscribers.Records;

/// <summary>What is wrong with one field.</summary>
/// <param name="Problem">For callers of the API, in English.</param>
/// <param name="Wrong">The part of the value that is at fault.</param>
/// <param name="Allowed">Values that may stand there, for a page that says it in its reader's language.</param>
/// <param name="IsTooMany">Each entry may be right; there are too many of them.</param>
public sealed record FieldMistake(string Field, string Problem, string Wrong, string Allowed, bool IsTooMany = false);
