using System.Globalization;

namespace MigrationWatch.Feeds.Formats.Dates;

/// <summary>Takes a date text apart.</summary>
internal ref struct DateScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private DateParts _parts = new();
    private bool _zoneMayFollow;

    public DateParts Scan()
    {
        _parts.StartsWithDash = _text.Length > 0 && _text[0] == '-';
        while (_at < _text.Length && !_parts.IsBroken)
        {
            var c = _text[_at];
            if (char.IsAsciiDigit(c))
            {
                ReadNumber();
            }
            else if (char.IsLetter(c))
            {
                ReadWord();
            }
            else if (c is '+' or '-' or '−' && _zoneMayFollow && !char.IsWhiteSpace(Peek(1)))
            {
                ReadOffset(c == '+' ? 1 : -1);
            }
            else
            {
                _at++;
            }
        }

        return _parts;
    }

    private readonly char Peek(int distance) => _at + distance < _text.Length && _at + distance >= 0 ? _text[_at + distance] : ' ';

    private void ReadNumber()
    {
        var before = Peek(-1);
        var (value, digits) = Digits(14);
        if (Peek(0) == ':' && _parts.Time is null && digits <= 2)
        {
            ReadTime(value);
            return;
        }

        _zoneMayFollow = false;
        _parts.Add(new NumberPart(value, digits, before));
    }

    private (long Value, int Digits) Digits(int most)
    {
        var start = _at;
        while (char.IsAsciiDigit(Peek(0)))
        {
            _at++;
        }

        var digits = _at - start;
        _parts.IsBroken |= digits > most || digits == 0;
        return (_parts.IsBroken ? 0 : long.Parse(_text.Slice(start, digits), CultureInfo.InvariantCulture), digits);
    }

    private void ReadTime(long hours)
    {
        _at++;
        var minutes = Digits(2).Value;
        var seconds = 0L;
        if (Peek(0) == ':' && char.IsAsciiDigit(Peek(1)))
        {
            _at++;
            seconds = Digits(2).Value;
            SkipFraction();
        }

        // 60 and 61 are leap seconds; 24:00 is the next midnight.
        _parts.IsBroken |= hours > 24 || minutes > 59 || seconds > 61;
        _zoneMayFollow = true;
        _parts.Time = new TimeSpan((int)hours, (int)minutes, (int)Math.Min(59, seconds));
    }

    private void SkipFraction()
    {
        if (Peek(0) is '.' or ',' && char.IsAsciiDigit(Peek(1)))
        {
            _at++;
            while (char.IsAsciiDigit(Peek(0)))
            {
                _at++;
            }
        }
    }

    private void ReadOffset(int sign)
    {
        _at++;
        var (value, digits) = Digits(4);
        var (hours, minutes) = digits > 2 ? (value / 100, value % 100) : (value, 0L);
        if (digits <= 2 && Peek(0) == ':')
        {
            _at++;
            minutes = Digits(2).Value;
        }

        _parts.IsBroken |= hours > 18 || minutes > 59;
        _parts.Zone = sign * (int)((hours * 60) + minutes);
    }

    private void ReadWord()
    {
        var start = _at;
        while (char.IsLetter(Peek(0)))
        {
            _at++;
        }

        Span<char> lower = stackalloc char[16];
        var written = _text[start.._at].ToLowerInvariant(lower);
        var word = lower[..Math.Max(0, written)];
        var isGlued = start > 0 && char.IsAsciiDigit(_text[start - 1]);
        if (word is "am" or "pm" && _parts.Time is not null)
        {
            _parts.Afternoon = word is "pm";
        }
        else if (DateWords.IsZone(word, out var minutes) && (_parts.Time is not null || !isGlued))
        {
            // A number after the name ("GMT+3") says more than the name.
            _parts.Zone ??= minutes;
            _zoneMayFollow = true;
        }
        else if (DateWords.Month(word) is > 0 and var month)
        {
            // "mar., 5 janv." is a Tuesday in January: the later of two months is the month.
            _parts.Month = month;
        }
        else
        {
            _parts.IsBroken |= isGlued && !IsSuffix(word, char.IsAsciiDigit(Peek(0)));
        }
    }

    // 1st, 2nd, 3rd, 5th; 5-го, 2020г.; the T of ISO 8601; year, month and day in Chinese, Japanese and Korean.
    private static bool IsSuffix(ReadOnlySpan<char> word, bool beforeDigit) =>
        word is "st" or "nd" or "rd" or "th" or "го" or "г" or "р" or "е" or "年" or "月" or "日" or "년" or "월" or "일" || (word is "t" && beforeDigit);
}
