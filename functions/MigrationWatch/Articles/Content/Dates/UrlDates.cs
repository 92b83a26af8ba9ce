using System.Globalization;

namespace MigrationWatch.Articles.Content.Dates;

/// <summary>The day in an address: <c>/2019/11/19/</c>, <c>/2019-11-19-story</c>, <c>/20191119/</c>.</summary>
internal static class UrlDates
{
    /// <returns>Midnight UTC of the day, or null.</returns>
    public static DateTimeOffset? Read(Uri? url)
    {
        if (url is null || !url.IsAbsoluteUri)
        {
            return null;
        }

        var numbers = Numbers(url.AbsolutePath);
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i] is { Length: 8 } compact && Day(compact[..4], compact[4..6], compact[6..]) is { } packed)
            {
                return packed;
            }

            if (numbers[i].Length == 4 && i + 2 < numbers.Count && Day(numbers[i], numbers[i + 1], numbers[i + 2]) is { } parted)
            {
                return parted;
            }
        }

        return null;
    }

    // Runs of digits; anything but a single separator between two of them is kept as an empty run, so that they are not joined to a date.
    private static List<string> Numbers(string path)
    {
        var numbers = new List<string>();
        for (var at = 0; at < path.Length;)
        {
            if (!char.IsAsciiDigit(path[at]))
            {
                if (numbers.Count > 0 && (path[at] is not ('/' or '-' or '_') || (at > 0 && !char.IsAsciiDigit(path[at - 1]))))
                {
                    numbers.Add("");
                }

                at++;
                continue;
            }

            var start = at;
            while (at < path.Length && char.IsAsciiDigit(path[at]))
            {
                at++;
            }

            numbers.Add(path[start..at]);
        }

        return numbers;
    }

    private static DateTimeOffset? Day(string year, string month, string day) => month.Length is 1 or 2 && day.Length is 1 or 2
        ? DateParts.Make(Parse(year), Parse(month), Parse(day))
        : null;

    private static int Parse(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
