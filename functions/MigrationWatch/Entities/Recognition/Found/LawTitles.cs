using MigrationWatch.Contracts;
using MigrationWatch.Entities.Russian;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition.Found;

/// <summary>Laws called by what they are about or by their number: "Law on the Status of Aliens", "Федеральный закон «О границе»", "закон № 7-ФЗ".</summary>
internal static class LawTitles
{
    /// <summary>Tokens of a title; the longest Russian ones have some thirty.</summary>
    private const int Longest = 40;

    public static FoundName? At(Reading reading, int first)
    {
        var head = IsAdjective(reading, first) ? first + 1 : first;
        if (!reading.Is(head, WordClass.LawHead) && !IsRussianLaw(reading, head))
        {
            return null;
        }

        var end = reading.Language == "ru" ? QuotedEnd(reading, head + 1) ?? NumberEnd(reading, head + 1) : SubjectEnd(reading, head);
        return end is { } found ? new(first, found - first, EntityType.Law, NameEvidence.Head) : null;
    }

    private static bool IsAdjective(Reading reading, int token) =>
        reading.Is(token, "Federal") || (reading.IsWord(token) && reading.Of(token).StartsWith("федеральн", StringComparison.OrdinalIgnoreCase) && RussianShapes.IsAdjective(reading.Of(token)));

    private static bool IsRussianLaw(Reading reading, int token) =>
        reading.IsWord(token) && reading.Language == "ru" && NameKey.Of(reading.Of(token)) is "закон" or "указ" or "законопроект" or "постановлен";

    /// <summary>After "закон": «О гражданстве …».</summary>
    private static int? QuotedEnd(Reading reading, int token)
    {
        if (!(reading.Is(token, '«') || reading.Is(token, '"') || reading.Is(token, '„')) || !(reading.Is(token + 1, "о") || reading.Is(token + 1, "об")))
        {
            return null;
        }

        for (var end = token + 2; end < reading.Count && end < token + Longest; end++)
        {
            if (reading.Is(end, '»') || reading.Is(end, '"') || reading.Is(end, '“'))
            {
                return end + 1;
            }
        }

        return null;
    }

    /// <summary>After "закон": № 115-ФЗ.</summary>
    private static int? NumberEnd(Reading reading, int token)
    {
        for (var end = token; end < token + 5 && reading.SameSentence(token, end) && !reading.IsSmall(end); end++)
        {
            if (reading.Of(end).EndsWith("ФЗ") || reading.Of(end).EndsWith("ФКЗ"))
            {
                return end + 1;
            }
        }

        return null;
    }

    /// <summary>After a capital "Law": on and capitals, with small joiners between them.</summary>
    private static int? SubjectEnd(Reading reading, int head)
    {
        if (reading.Language != "en" || !reading.IsCapital(head) || !reading.Is(head + 1, "on"))
        {
            return null;
        }

        var (end, last) = (head + 2, (int?)null);
        while (end < head + Longest && reading.SameSentence(head, end) && (reading.IsCapital(end) || IsJoiner(reading, end)))
        {
            end++;
            last = reading.IsCapital(end - 1) ? end : last;
        }

        return last;
    }

    private static bool IsJoiner(Reading reading, int token) =>
        reading.Is(token, "the") || reading.Is(token, "of") || reading.Is(token, "and") || reading.Is(token, "in") || reading.Is(token, "for") || reading.Is(token, "to");
}
