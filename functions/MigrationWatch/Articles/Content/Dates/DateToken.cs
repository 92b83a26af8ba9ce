using System.Globalization;

namespace MigrationWatch.Articles.Content.Dates;

/// <summary>A number, a word or a sign of a text that may hold a date.</summary>
/// <param name="Number">-1 unless the token is a number of at most four digits.</param>
/// <param name="Month">0 unless the token is a month's name.</param>
internal readonly record struct DateToken(string Text, int Number, int Digits, int Month, int Start)
{
    public bool IsYear => Digits == 4;

    public bool IsDay => Digits is 1 or 2 && Number is >= 1 and <= 31;

    public bool IsMonthNumber => Digits is 1 or 2 && Number is >= 1 and <= 12;

    public bool Is(char sign) => Text.Length == 1 && Text[0] == sign;

    public static List<DateToken> Split(string text)
    {
        var tokens = new List<DateToken>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at++;
            if (char.IsAsciiDigit(text[start]))
            {
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                {
                    at++;
                }

                tokens.Add(OfDigits(text[start..at], start));
            }
            else if (char.IsLetter(text[start]))
            {
                while (at < text.Length && char.IsLetter(text[at]))
                {
                    at++;
                }

                tokens.Add(new DateToken(text[start..at], -1, 0, MonthNames.Find(text.AsSpan(start, at - start)) ?? 0, start));
            }
            else
            {
                tokens.Add(new DateToken(text[start].ToString(), -1, 0, 0, start));
            }
        }

        return tokens;
    }

    private static DateToken OfDigits(string digits, int start) =>
        new(digits, digits.Length <= 4 ? int.Parse(digits, CultureInfo.InvariantCulture) : -1, digits.Length, 0, start);
}
