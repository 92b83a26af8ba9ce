namespace MigrationWatch.Feeds.Formats.Dates;

/// <summary>What was found in a date text, not yet a date.</summary>
internal ref struct DateParts
{
    private const int MaximumNumbers = 3;

    private NumberPart _first;
    private NumberPart _second;
    private NumberPart _third;

    public DateParts()
    {
    }

    /// <summary>Numbers that are neither time nor zone.</summary>
    public int Count { get; private set; }

    /// <summary>1 to 12 when a month was named, else 0.</summary>
    public int Month { get; set; }

    public TimeSpan? Time { get; set; }

    public bool? Afternoon { get; set; }

    /// <summary>Minutes east of UTC.</summary>
    public int? Zone { get; set; }

    /// <summary>ISO 8601's old way to leave out the century: <c>-03-12</c>.</summary>
    public bool StartsWithDash { get; set; }

    public bool IsBroken { get; set; }

    public readonly NumberPart this[int index] => index switch { 0 => _first, 1 => _second, _ => _third };

    public void Add(NumberPart number)
    {
        switch (Count++)
        {
            case 0:
                _first = number;
                break;
            case 1:
                _second = number;
                break;
            case 2:
                _third = number;
                break;
            default:
                IsBroken = Count > MaximumNumbers;
                break;
        }
    }
}

/// <param name="Before">The character before it: a dot, slash or dash tells which order the numbers have.</param>
internal readonly record struct NumberPart(long Value, int Digits, char Before);
