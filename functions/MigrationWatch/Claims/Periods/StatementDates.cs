using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Periods;

/// <summary>Dates that don't date the movement: of the statement, of the report in brackets, and of the event since which people moved.</summary>
internal static class StatementDates
{
    private const int Occasion = 14;
    private const int Bracket = 7;
    private const int Speaker = 10;

    private static readonly HashSet<string> Saying =
        ["said", "told", "announced", "stated", "says", "wrote", "tweeted", "сказал", "сказала", "заявил", "заявила", "заявили", "сообщил", "сообщила", "сообщили", "рассказал", "рассказала", "рассказали", "отметил", "отметила", "объявил", "объявила", "объявили"];

    private static readonly string[] Beginnings = ["announc", "declar", "began", "begin", "start", "launch", "invasion", "outbreak", "decree", "объяв", "начал", "вторжен", "указ"];

    public static PeriodMention Weighed(IReadOnlyList<ScannedWord> words, PeriodMention mention)
    {
        if (mention is { IsEarlier: true } or { Period: null })
        {
            return mention;
        }

        return FollowsBeginning(words, mention.Start) ? mention with { Period = new ClaimPeriod(mention.Period.Start, null, mention.Period.Accuracy) }
            : IsSaid(words, mention) || OpensStatement(words, mention) || IsBracketed(words, mention) ? mention with { Period = null }
            : mention;
    }

    // "since the call-up was announced on 21 September"
    private static bool FollowsBeginning(IReadOnlyList<ScannedWord> words, int start)
    {
        var isBeginning = false;
        for (var at = start - 1; at >= Math.Max(0, start - Occasion) && !words[at].IsDigits && words[at].Lower is not ("," or ";"); at--)
        {
            isBeginning |= Array.Exists(Beginnings, stem => words[at].Lower.StartsWith(stem, StringComparison.Ordinal));
            if (isBeginning && words[at].Lower is ("since" or "after" or "после" or "момента"))
            {
                return true;
            }
        }

        return false;
    }

    // "said on 27 September", "заявил 3 июня"
    private static bool IsSaid(IReadOnlyList<ScannedWord> words, PeriodMention mention)
    {
        var at = mention.Start - 1;
        at = at >= 0 && words[at].Lower is ("on" or "in" or "в" or "late") ? at - 1 : at;
        return at >= 0 && Saying.Contains(words[at].Lower);
    }

    // "In June the head of the committee said that 10,000 …", "On Tuesday Norway said …"
    private static bool OpensStatement(IReadOnlyList<ScannedWord> words, PeriodMention mention)
    {
        if (mention.Start > 1)
        {
            return false;
        }

        for (var at = mention.End; at < Math.Min(words.Count, mention.End + Speaker) && words[at] is { IsDigits: false, Lower: not ("," or ";") }; at++)
        {
            if (Saying.Contains(words[at].Lower))
            {
                return true;
            }
        }

        return false;
    }

    // "(OCHA, 31 March 2017)"
    private static bool IsBracketed(IReadOnlyList<ScannedWord> words, PeriodMention mention)
    {
        if (mention.End >= words.Count || words[mention.End].Lower is not (")" or ";") || mention.Start == 0 || !words[mention.Start - 1].Is(","))
        {
            return false;
        }

        for (var at = mention.Start - 2; at >= Math.Max(0, mention.Start - Bracket); at--)
        {
            if (words[at].Lower is "(" or ";")
            {
                return words[at + 1].Capital;
            }
        }

        return false;
    }
}
