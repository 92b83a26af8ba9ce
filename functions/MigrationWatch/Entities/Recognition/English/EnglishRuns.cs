using MigrationWatch.Entities.Recognition.Found;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition.English;

/// <summary>How far a run of capitals in English goes: over joiners inside a body's name, particles inside a person's, hyphens and initials.</summary>
internal sealed class EnglishRuns(Reading reading, EnglishCapitals capitals, FoundName?[] listedAt)
{
    /// <summary>The end of the run of capitals that starts here.</summary>
    public int End(int first)
    {
        var end = Step(first);
        while (end < reading.Count && reading.SameSentence(first, end))
        {
            var next = NextInRun(first, end);
            if (next == end)
            {
                return end;
            }

            end = next;
        }

        return end;
    }

    private int NextInRun(int first, int end)
    {
        if (Continues(end))
        {
            return Step(end);
        }

        // "Saint-Gaudens", "Al-Assad"; but "Moscow-based" ends before the hyphen.
        if (reading.Is(end, '-') && reading.IsGlued(end) && reading.IsGlued(end + 1) && reading.IsCapital(end + 1))
        {
            return Step(end + 1);
        }

        if (reading.Is(end, '.') && reading.IsGlued(end) && reading.Tokens[end - 1].Length <= 2 && Continues(end + 1))
        {
            return Step(end + 1);
        }

        if (reading.Is(end, '&') && Continues(end + 1))
        {
            return Step(end + 1);
        }

        return IsKoreanName(first, end) ? end + 2 : AfterJoiners(first, end);
    }

    // "Kim Jong-un", "Ban Ki-moon": the second part of the name is small.
    private bool IsKoreanName(int first, int end) => end - first == 2 && reading.Is(first, WordClass.GivenName) && reading.Is(end, '-') && reading.IsGlued(end)
        && reading.IsGlued(end + 1) && reading.IsSmall(end + 1) && reading.Tokens[end + 1].Length <= 5;

    private int AfterJoiners(int first, int end)
    {
        var next = end;
        while (next < end + 3 && reading.IsSmall(next) && reading.Is(next, WordClass.Joiner | WordClass.PersonJoiner))
        {
            next++;
        }

        if (next == end || !Continues(next) || !reading.SameSentence(end, next))
        {
            return end;
        }

        var person = reading.Is(end, WordClass.PersonJoiner) && !reading.Is(end, "la") && listedAt[end - 1]?.Place is null;
        var head = HasHead(first, end) && (reading.Is(end, "of") || reading.Is(end, "for") || (reading.Is(end, "and") && HasOf(first, end) && !reading.Is(next, WordClass.OrgHead)) || reading.Is(end, "de"));
        return person || head ? Step(next) : end;
    }

    private bool Continues(int token) => token < reading.Count && reading.IsCapital(token) && !reading.Is(token, WordClass.Calendar)
        && !(capitals.OpensOrHeads(token) && capitals.IsOrdinary(token) && !reading.Is(token, WordClass.OrgHead | WordClass.PlaceHead));

    /// <summary>Past a listed name whole, or one token.</summary>
    public int Step(int token) => listedAt[token] is { } listed && listed.First == token ? listed.End : token + 1;

    private bool HasHead(int first, int end) => Any(first, end, WordClass.OrgHead | WordClass.PlaceHead | WordClass.PlaceFirst | WordClass.Title);

    private bool HasOf(int first, int end) => Enumerable.Range(first, end - first).Any(i => reading.Is(i, "of"));

    private bool Any(int first, int end, WordClass classes)
    {
        for (var i = first; i < end; i++)
        {
            if (reading.Is(i, classes))
            {
                return true;
            }
        }

        return false;
    }
}
