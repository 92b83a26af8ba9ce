namespace MigrationWatch.Sentences;

/// <summary>Which line breaks end a sentence: an empty line always, a single one unless the sentence visibly runs on.</summary>
internal static class LineBreaks
{
    public static bool Ends(string text, Token before, Token after)
    {
        var gap = text.AsSpan(before.End, after.Start - before.End);
        var breaks = gap.Count('\n') + gap.Count('\u2029');
        return breaks > 1 || (breaks == 1 && !RunsOn(text, before, after));
    }

    // Plain-text mails and agency wires wrap lines in the middle of a sentence.
    private static bool RunsOn(string text, Token before, Token after) =>
        char.IsLower(text[after.Start]) || text[before.End - 1] is ',' or '-' or '—' or '(';
}
