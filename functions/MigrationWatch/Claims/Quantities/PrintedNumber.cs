using System.Globalization;
using System.Text;

namespace MigrationWatch.Claims.Quantities;

/// <summary>What a number written in digits is worth: separators of thousands and decimals are told apart by their groups.</summary>
internal static class PrintedNumber
{
    // More digits than any count of people has; a longer run is an identifier.
    private const int LongestNumber = 18;

    /// <returns>Null for what is no count: "1.2.2023", "12,34,5".</returns>
    public static double? Value(string printed)
    {
        if (printed.Length > LongestNumber)
        {
            return null;
        }

        var groups = printed.Split('.', ',', ' ', '\u00a0', '\u202f', '\u2009');
        var marks = printed.Where(mark => !char.IsAsciiDigit(mark)).ToList();
        var whole = new StringBuilder(groups[0]);
        for (var i = 1; i < groups.Length; i++)
        {
            var last = i == groups.Length - 1;
            if (IsThousands(groups, marks, i))
            {
                whole.Append(groups[i]);
            }
            else if (last && marks[i - 1] is '.' or ',' && !(marks.Count > 1 && marks[i - 1] == marks[0]))
            {
                whole.Append('.').Append(groups[i]);
            }
            else
            {
                return null;
            }
        }

        return double.Parse(whole.ToString(), CultureInfo.InvariantCulture);
    }

    // "2,14,000" is Indian grouping; "0.500" and "1.250 million" have decimals, which the scale behind tells, not the digits.
    private static bool IsThousands(string[] groups, List<char> marks, int i)
    {
        var indian = groups[i].Length == 2 && marks[i - 1] == ',' && i < groups.Length - 1 && groups[^1].Length == 3;
        return groups[0] is not "0" && groups[0].Length <= 3 && (groups[i].Length == 3 || indian) && marks[i - 1] == marks[0];
    }
}
