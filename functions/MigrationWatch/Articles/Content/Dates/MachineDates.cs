using System.Globalization;

namespace MigrationWatch.Articles.Content.Dates;

/// <summary>Dates written for machines, in attributes and scripts: ISO 8601 and its misspellings, compact digits, Unix seconds.</summary>
internal static class MachineDates
{
    /// <summary>The date at the start of the value, with the offset it gives (UTC when none). Null when it is not one, or impossible.</summary>
    public static DateTimeOffset? Read(string? value)
    {
        var text = value.AsSpan().Trim();
        if (text.Length >= 10 && text[4] is '-' or '/' && Number(text[..4]) is { } year && Number(text[5..7]) is { } month && Number(text[8..10]) is { } day)
        {
            return DateParts.Make(year, month, day, ReadTime(text[10..]));
        }

        if (text.Length is 8 or 14 && Number(text[..8]) is { } compact)
        {
            var time = text.Length == 14 && Number(text[8..]) is { } clock ? new ClockTime(clock / 10000, clock / 100 % 100, clock % 100, TimeSpan.Zero) : default;
            return DateParts.Make(compact / 10000, compact / 100 % 100, compact % 100, time);
        }

        return text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateParts.Plausible(DateTimeOffset.FromUnixTimeSeconds(text.Length == 13 ? seconds / 1000 : seconds))
            : null;
    }

    private static ClockTime ReadTime(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart("Tt ");
        if (rest.Length < 5 || rest[2] != ':' || Number(rest[..2]) is not { } hour || Number(rest[3..5]) is not { } minute)
        {
            return default;
        }

        var second = rest.Length >= 8 && rest[5] == ':' ? Number(rest[6..8]) ?? 0 : 0;
        return new ClockTime(hour, minute, second, ReadOffset(rest[5..]));
    }

    // "+0100", "+01:00", "+01", " -0500".
    private static TimeSpan ReadOffset(ReadOnlySpan<char> text)
    {
        var sign = text.LastIndexOfAny('+', '-');
        if (sign < 0)
        {
            return TimeSpan.Zero;
        }

        var digits = text[(sign + 1)..];
        var hours = digits.Length >= 2 ? Number(digits[..2]) : null;
        var minutes = digits.Length >= 4 ? Number(digits[^2..]) : 0;
        return hours is <= 14 && minutes is < 60
            ? (text[sign] == '-' ? -1 : 1) * new TimeSpan(hours.Value, minutes.Value, 0)
            : TimeSpan.Zero;
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
