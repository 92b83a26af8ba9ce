using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Periods;

/// <summary>Finds the dates and spans of a sentence: "between 21 September and 4 October 2022", "since February 2022", "годом ранее".</summary>
public static class PeriodScanner
{
    private const int SameYearReach = 6;
    private const int LongestOccasion = 4;

    /// <param name="published">Gives missing years and relative dates their anchor; null leaves them unplaced.</param>
    public static IReadOnlyList<PeriodMention> Scan(IReadOnlyList<ScannedWord> words, DateOnly? published)
    {
        var found = new List<PeriodMention>();
        ClaimPeriod? told = null;
        for (var at = 0; at < words.Count;)
        {
            var mention = RelativePeriods.Read(words, at, published, told) ?? Dated(words, at, Anchor(found, at) ?? published);
            if (mention is not null)
            {
                found.Add(StatementDates.Weighed(words, mention));
                told = found[^1].Period ?? told;
            }

            at = mention?.End ?? at + 1;
        }

        return found;
    }

    // "Летом 2022 года, а точнее с июня по август": a month beside a year told just before is of that year.
    private static DateOnly? Anchor(List<PeriodMention> found, int at) =>
        found.Count > 0 && found[^1] is { IsEarlier: false, Period: { Start: { } start, End: { } end } } last && start.Year == end.Year && start < end && at - last.End <= SameYearReach ? end : null;

    private static PeriodMention? Dated(IReadOnlyList<ScannedWord> words, int at, DateOnly? published)
    {
        if (Between(words, at, published) is { } span)
        {
            return span;
        }

        if (DateReader.Read(words, at) is not { } date)
        {
            return null;
        }

        return date.Dated(published) is { } dated ? new PeriodMention(at, date.End, Framed(words, at, dated)) : new PeriodMention(at, date.End, null);
    }

    // "21 September to 4 October 2022", "1-8 March", "с 21 сентября по 4 октября", "2019–2021"
    private static PeriodMention? Between(IReadOnlyList<ScannedWord> words, int at, DateOnly? published)
    {
        var first = DateReader.Read(words, at);
        var day = first is null ? DateReader.BareDay(words, at) : null;
        var joint = first?.End ?? at + 1;
        if ((first is null && day is null) || joint + 1 >= words.Count || !Joins(words, at, joint) || Second(words, joint + 1) is not { } second)
        {
            return null;
        }

        var start = first ?? (second.Day is null ? null : second with { Day = day });
        // A year told once, at the end, dates both.
        start = start is { Year: null } ? start with { Year = second.Year } : start;
        if (start?.Dated(published) is not { } opening || second.Dated(published) is not { } closing)
        {
            return start is null ? null : new PeriodMention(at, second.End, null);
        }

        opening = opening.First > closing.Last ? opening with { Year = opening.Year - 1 } : opening;
        return new PeriodMention(at, second.End, new ClaimPeriod(opening.First, closing.Last, Coarser(opening.Accuracy, closing.Accuracy)));
    }

    private static DatePart? Second(IReadOnlyList<ScannedWord> words, int at)
    {
        // "between March and the end of June"
        while (at < words.Count && words[at].Lower is "the" or "late" or "early" or "mid" or "end" or "of" or "начало" or "конец")
        {
            at++;
        }

        return at < words.Count ? DateReader.Read(words, at) : null;
    }

    private static bool Joins(IReadOnlyList<ScannedWord> words, int at, int joint) => words[joint].Lower switch
    {
        "-" or "–" or "—" or "to" or "through" or "until" or "по" or "до" => true,
        "and" => at > 0 && words[at - 1].Is("between"),
        "и" => at > 0 && words[at - 1].Is("между"),
        _ => false,
    };

    private static ClaimPeriod Framed(IReadOnlyList<ScannedWord> words, int at, DatePart date) => Frame(words, at) switch
    {
        "since" or "after" => new(date.First, null, date.Accuracy),
        // "in the year to December 2024"
        "year to" => new(date.Last.AddDays(1).AddYears(-1), date.Last, date.Accuracy),
        "by" => new(null, date.Last, date.Accuracy),
        _ => new(date.First, date.Last, date.Accuracy),
    };

    /// <summary>Whether the words before a date open it to one side.</summary>
    private static string Frame(IReadOnlyList<ScannedWord> words, int at)
    {
        var back = OccasionStart(words, at - 1) ?? at - 1;
        while (back >= 0 && words[back].Lower is "the" or "early" or "late" or "mid" or "end" or "beginning" or "start" or "of" or "-" or "начала" or "конца")
        {
            back--;
        }

        return back < 0 ? "" : words[back].Lower switch
        {
            "since" or "с" or "со" => "since",
            "after" or "после" => "after",
            "by" or "before" or "until" or "к" or "до" or "на" => "by",
            "as" => "by",
            "to" or "ending" or "ended" when back > 0 && words[back - 1].Is("year") => "year to",
            "to" or "ending" or "ended" when back > 1 && words[back - 1].Is("months") && words[back - 2].Lower is "12" or "twelve" => "year to",
            "from" => "since",
            _ => back > 0 && words[back].Is("of") && words[back - 1].Is("as") ? "by" : "",
        };
    }

    // "after the mobilisation order of September 2022"
    private static int? OccasionStart(IReadOnlyList<ScannedWord> words, int of)
    {
        if (of < 1 || words[of].Lower is not ("of" or "in" or "в"))
        {
            return null;
        }

        for (var at = of - 1; at >= Math.Max(0, of - LongestOccasion) && words[at].IsLetters; at--)
        {
            if (words[at].Lower is "after" or "since" or "после")
            {
                return at;
            }
        }

        return null;
    }

    private static PeriodAccuracy Coarser(PeriodAccuracy one, PeriodAccuracy other) => one > other ? one : other;
}
