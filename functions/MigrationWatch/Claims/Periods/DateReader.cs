using System.Globalization;
using MigrationWatch.Claims.Words;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Periods;

/// <summary>Reads one date: "21 September 2022", "Sept. 21, 2022", "September", "2022 году", "05.02.2025", "the first half of 2024".</summary>
internal static class DateReader
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int LastDay = 31;

    private static readonly PhraseBook<(int Month, bool Capital)> Months = LoadMonths();
    private static readonly PhraseBook<(int First, int Last, string Alone)> YearParts = LoadYearParts();

    // A four-digit number is a year only behind such a word, or before "год".
    private static readonly HashSet<string> YearOpeners =
        ["in", "since", "by", "of", "until", "till", "during", "early", "late", "mid", "from", "to", "and", "between", "through", "before", "after", "for", "than", "в", "с", "до", "к", "за", "на", "по", "и", "после"];

    public static DatePart? Read(IReadOnlyList<ScannedWord> words, int at) =>
        Printed(words, at) ?? YearPart(words, at) ?? DayFirst(words, at) ?? MonthFirst(words, at) ?? YearAlone(words, at);

    /// <summary>The day of a date whose month stands at its other end: "between 1 and 8 March".</summary>
    public static int? BareDay(IReadOnlyList<ScannedWord> words, int at) =>
        at < words.Count && words[at].IsDigits && words[at].Length <= 2 && int.Parse(words[at].Lower, CultureInfo.InvariantCulture) is >= 1 and <= LastDay and var day ? day : null;

    private static DatePart? Printed(IReadOnlyList<ScannedWord> words, int at) =>
        words[at].IsDigits && words[at].Length >= 8 && DateOnly.TryParseExact(words[at].Lower, ["dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= FirstYear and <= LastYear
            ? new DatePart(date.Year, date.Month, date.Day, at, at + 1)
            : null;

    private static DatePart? YearPart(IReadOnlyList<ScannedWord> words, int at)
    {
        if (YearParts.Match(words, at) is not { } part)
        {
            return null;
        }

        var next = part.End;
        while (next < words.Count && words[next].Lower is "of" or "the" or "за" or "в")
        {
            next++;
        }

        var told = new DatePart(null, part.Meaning.First, null, at, part.End, part.Meaning.Last);
        return part.Meaning.First <= part.Meaning.Last && Year(words, next) is { } year ? told with { Year = year.Value, End = year.End } : part.Meaning.Alone.Length > 0 ? told with { End = ThisYear(words, next) ?? part.End, IsOver = part.Meaning.Alone == "past" } : null;
    }

    // "за первые восемь месяцев года", "the first half of this year"
    private static int? ThisYear(IReadOnlyList<ScannedWord> words, int at)
    {
        var year = at < words.Count && words[at].Lower is "this" or "этого" or "текущего" ? at + 1 : at;
        return year < words.Count && words[year].Lower is "year" or "года" ? year + 1 : null;
    }

    private static DatePart? DayFirst(IReadOnlyList<ScannedWord> words, int at)
    {
        if (BareDay(words, at) is not { } day)
        {
            return null;
        }

        var next = at + 1 < words.Count && words[at + 1].Glued && words[at + 1].Lower is "st" or "nd" or "rd" or "th" ? at + 2 : at + 1;
        next = next < words.Count && words[next].Is("of") ? next + 1 : next;
        return Month(words, next) is { } month ? WithYear(words, new DatePart(null, month.Value, day, at, month.End)) : null;
    }

    private static DatePart? MonthFirst(IReadOnlyList<ScannedWord> words, int at)
    {
        if (Month(words, at) is not { } month)
        {
            return null;
        }

        var day = BareDay(words, month.End);
        return WithYear(words, new DatePart(null, month.Value, day, at, day is null ? month.End : month.End + 1));
    }

    private static DatePart? YearAlone(IReadOnlyList<ScannedWord> words, int at) =>
        Year(words, at) is { } year && (year.End > at + 1 || (at > 0 && YearOpeners.Contains(words[at - 1].Lower) && !CountsPeople(words, at + 1)))
            ? new DatePart(year.Value, null, null, at, year.End)
            : null;

    // "of 2000 people": what follows is counted.
    private static bool CountsPeople(IReadOnlyList<ScannedWord> words, int at) =>
        at < words.Count && words[at].Lower is "people" or "persons" or "families" or "households" or "migrants" or "refugees" or "человек" or "семей" or "граждан" or "мигрантов" or "беженцев";

    private static DatePart WithYear(IReadOnlyList<ScannedWord> words, DatePart date)
    {
        var next = date.End < words.Count && words[date.End].Lower is "," or "of" ? date.End + 1 : date.End;
        return Year(words, next) is { } year ? date with { Year = year.Value, End = year.End } : date;
    }

    private static (int Value, int End)? Year(IReadOnlyList<ScannedWord> words, int at)
    {
        if (at >= words.Count || !words[at].IsDigits || words[at].Length != 4 || !int.TryParse(words[at].Lower, CultureInfo.InvariantCulture, out var year) || year is < FirstYear or > LastYear)
        {
            return null;
        }

        var named = at + 1 < words.Count && (words[at + 1].Lower is "года" or "году" or "год" or "годом" || (words[at + 1].Is("г") && words[at + 1].Length == 1));
        var ordinal = at + 2 < words.Count && words[at + 1].Is("-") && words[at + 1].Glued && words[at + 2].Lower is "го" or "м" or "й";
        return (year, named ? at + 2 : ordinal ? at + 3 : at + 1);
    }

    private static (int Value, int End)? Month(IReadOnlyList<ScannedWord> words, int at)
    {
        if (at >= words.Count || !words[at].IsLetters || Months.Match(words, at) is not { } match || (match.Meaning.Capital && !words[at].Capital))
        {
            return null;
        }

        var dotted = words[at].Length <= 4 && match.End + 1 < words.Count && words[match.End].Is(".") && words[match.End + 1].IsDigits;
        return (match.Meaning.Month, dotted ? match.End + 1 : match.End);
    }

    private static PhraseBook<(int Month, bool Capital)> LoadMonths()
    {
        var book = new PhraseBook<(int, bool)>();
        foreach (var row in CuratedTable.Load("period-months.tsv").Rows)
        {
            book.Add(row.Required("word"), (int.Parse(row.Required("month"), CultureInfo.InvariantCulture), row["capital"] == "yes"));
        }

        return book;
    }

    private static PhraseBook<(int First, int Last, string Alone)> LoadYearParts()
    {
        var book = new PhraseBook<(int, int, string)>();
        foreach (var row in CuratedTable.Load("year-parts.tsv").Rows)
        {
            var months = row.Required("months").Split('-').Select(month => int.Parse(month, CultureInfo.InvariantCulture)).ToArray();
            book.Add(row.Required("phrase"), (months[0], months[^1], row["alone"]));
        }

        return book;
    }
}
