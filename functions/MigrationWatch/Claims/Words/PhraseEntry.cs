namespace MigrationWatch.Claims.Words;

/// <param name="Order">Its place in the book: of two phrases as long as one another the earlier stands.</param>
/// <param name="Parts">The words, each with its alternatives; <c>..</c> for a gap.</param>
internal sealed record PhraseEntry<T>(int Order, string[][] Parts, T Meaning)
{
    private const int GapLimit = 5;

    /// <summary>Its second words where they are told letter by letter; null where anything else may stand there.</summary>
    public IReadOnlyList<string>? SecondWords { get; } = Parts.Length > 1 && !Array.Exists(Parts[1], form => form is ".." || form[^1] == '*') ? Parts[1] : null;

    /// <returns>The word after the phrase, or -1.</returns>
    public int EndIn(IReadOnlyList<ScannedWord> words, int at)
    {
        var gap = 0;
        foreach (var part in Parts)
        {
            if (part is [".."])
            {
                gap = GapLimit;
                continue;
            }

            while (gap > 0 && at < words.Count && !Fits(part, words[at].Lower) && words[at].Kind != WordKind.Mark)
            {
                (gap, at) = (gap - 1, at + 1);
            }

            if (at >= words.Count || !Fits(part, words[at].Lower))
            {
                return -1;
            }

            (gap, at) = (0, at + 1);
        }

        return at;
    }

    private static bool Fits(string[] part, string word)
    {
        foreach (var form in part)
        {
            if (form[^1] == '*' ? word.AsSpan().StartsWith(form.AsSpan(0, form.Length - 1), StringComparison.Ordinal) : form == word)
            {
                return true;
            }
        }

        return false;
    }
}
