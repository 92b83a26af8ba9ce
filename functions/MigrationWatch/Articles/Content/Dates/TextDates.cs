using System.Collections.Frozen;

namespace MigrationWatch.Articles.Content.Dates;

/// <summary>Dates as readers see them: <c>19 ноября 2019, 04:20</c>, <c>Nov. 19, 2019</c>, <c>2019 жылғы 19 қараша</c>, <c>19-noyabr, 2019</c>, <c>19.11.2019</c>.</summary>
internal sealed class TextDates
{
    // Words that stand between the parts of a date: "19 de noviembre de 2019", "2019 жылғы 19 қараша", "2019-yil 19-noyabr", "19th of November".
    private static readonly FrozenSet<string> s_between =
        "de del of the st nd rd th er года год г жылғы жылы жыл ж жылдын йил йили yil yili соли yılı року р at um в о об saat kl uhr alle à".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly List<DateToken> _tokens;
    private readonly bool _monthFirst;
    private int _at;

    private TextDates(string text, bool monthFirst)
    {
        _tokens = DateToken.Split(text);
        _monthFirst = monthFirst;
    }

    /// <param name="monthFirst">Whether 5/6/2019 is the sixth of May.</param>
    /// <returns>The first date in the text, or null. Time of day as written, taken for UTC when no zone is given.</returns>
    public static DateTimeOffset? Find(string text, bool monthFirst = false)
    {
        var reader = new TextDates(text, monthFirst);
        for (var start = 0; start < reader._tokens.Count; start++)
        {
            reader._at = start;
            if (reader.ReadDay() is var (year, month, day) && DateParts.Make(year, month, day, reader.ReadTime()) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private DateToken Token(int ahead) => _at + ahead < _tokens.Count ? _tokens[_at + ahead] : default(DateToken) with { Text = "" };

    private (int Year, int Month, int Day)? ReadDay()
    {
        var first = Token(0);
        if (first.Digits == 0 && first.Month == 0)
        {
            return null;
        }

        return Numeric() ?? UnixStyle() ?? Named();
    }

    /// <summary>2019-11-19, 19.11.2019, 11/19/2019: three numbers with the same sign between.</summary>
    private (int Year, int Month, int Day)? Numeric()
    {
        var (a, b, c) = (Token(0), Token(2), Token(4));
        var sign = Token(1).Text;
        if (sign is not ("." or "-" or "/") || Token(3).Text != sign)
        {
            return null;
        }

        (int Year, int Month, int Day)? found = null;
        if (a.IsYear && b.IsMonthNumber && c.IsDay)
        {
            found = (a.Number, b.Number, c.Number);
        }
        else if (a.IsDay && b.IsDay && (c.IsYear || (c.Digits == 2 && sign != "-")))
        {
            var year = c.IsYear ? c.Number : 2000 + c.Number;
            var monthLeads = b.Number > 12 || (_monthFirst && sign == "/" && a.IsMonthNumber);
            found = monthLeads ? (year, a.Number, b.Number) : (year, b.Number, a.Number);
        }

        _at += found is null ? 0 : 5;
        return found;
    }

    /// <summary>"Oct 11 14:57:21 CEST 2021", as servers print it.</summary>
    private (int Year, int Month, int Day)? UnixStyle()
    {
        var isClock = Token(0).Month > 0 && Token(1).IsDay && Token(3).Is(':') && Token(5).Is(':');
        var year = Token(Token(7).Digits == 0 ? 8 : 7);
        if (!isClock || !year.IsYear)
        {
            return null;
        }

        var found = (year.Number, Token(0).Month, Token(1).Number);
        _at += 2;
        return found;
    }

    /// <summary>A day, a month's name and a year in any of the orders in use.</summary>
    private (int Year, int Month, int Day)? Named()
    {
        var start = _at;
        var (first, second, third) = (Next(), Next(), Next());
        (int, int, int)? found = (first, second, third) switch
        {
            ({ IsDay: true }, { Month: > 0 }, { IsYear: true }) => (third.Number, second.Month, first.Number),
            ({ Month: > 0 }, { IsDay: true }, { IsYear: true }) => (third.Number, first.Month, second.Number),
            ({ IsYear: true }, { IsDay: true }, { Month: > 0 }) => (first.Number, third.Month, second.Number),
            ({ IsYear: true }, { Month: > 0 }, { IsDay: true }) => (first.Number, second.Month, third.Number),
            _ => null,
        };
        _at = found is null ? start : _at;
        return found;
    }

    /// <summary>The next token that is no filler; at most two fillers are passed over, so that numbers far apart make no date.</summary>
    private DateToken Next()
    {
        var skipped = 0;
        while (skipped < 3 && IsFiller(Token(0)))
        {
            _at++;
            skipped++;
        }

        var token = Token(0);
        _at++;
        return token;
    }

    private static bool IsFiller(DateToken token) => token.Text is "." or "," or "-" or "–" or "º" or "'" || s_between.Contains(token.Text);

    /// <summary>A time of day within the next few tokens: ", 04:20", "at 4:20 pm", "в 04:20", "| 4:20am".</summary>
    private ClockTime ReadTime()
    {
        for (var ahead = 0; ahead < 4; ahead++)
        {
            var (hour, sign, minute) = (Token(ahead), Token(ahead + 1), Token(ahead + 2));
            if (hour.Digits is 1 or 2 && (sign.Is(':') || sign.Is('.')) && minute.Digits == 2 && hour.Number < 24 && minute.Number < 60)
            {
                return new ClockTime(OfTwentyFour(hour.Number, Token(ahead + 3).Text, Token(ahead + 4).Text), minute.Number, 0, TimeSpan.Zero);
            }
        }

        return default;
    }

    private static int OfTwentyFour(int hour, string word, string after)
    {
        var afternoon = word.Equals("pm", StringComparison.OrdinalIgnoreCase) || (word.Equals("p", StringComparison.OrdinalIgnoreCase) && after == ".");
        var morning = word.Equals("am", StringComparison.OrdinalIgnoreCase) || (word.Equals("a", StringComparison.OrdinalIgnoreCase) && after == ".");
        return afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
    }
}
