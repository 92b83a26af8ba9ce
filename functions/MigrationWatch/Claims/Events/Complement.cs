using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Events;

/// <summary>An object that tells what a plain verb does to the people counted.</summary>
/// <param name="Verbs">Words and stems ending in <c>*</c>.</param>
internal sealed record Complement(IReadOnlyList<string> Verbs, Trigger Meaning)
{
    public bool Takes(ScannedWord word)
    {
        foreach (var verb in Verbs)
        {
            if (verb[^1] == '*' ? word.Lower.AsSpan().StartsWith(verb.AsSpan(0, verb.Length - 1), StringComparison.Ordinal) : verb == word.Lower)
            {
                return true;
            }
        }

        return false;
    }
}
