namespace MigrationWatch.Feeds.Formats.Dates;

/// <summary>Dates in every form that feeds use. What is no possible date of a publication is no date.</summary>
internal sealed class FeedDates(TimeProvider clock)
{
    private const int LongestText = 80;

    // Before this are zeroes of computers (1601, 1899, 1970), not publications.
    private static readonly DateTime Earliest = new(1980, 1, 2);

    // Announced events and embargoed reports are dated ahead, but not by more than a year.
    private readonly DateTime _latest = clock.GetUtcNow().UtcDateTime.AddYears(1);

    /// <returns>UTC; a date without a zone is taken as UTC, one without a time as midnight. Null for what is no date.</returns>
    public DateTimeOffset? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 4 or > LongestText)
        {
            return null;
        }

        var parts = new DateScanner(text).Scan();
        if (parts.IsBroken || !DateOrder.TryGet(parts, out var moment))
        {
            return null;
        }

        var time = parts.Time ?? TimeSpan.Zero;
        var noon = parts.Afternoon switch { true when time.Hours < 12 => 12, false when time.Hours == 12 => -12, _ => 0 };
        moment = moment.Add(time).AddHours(noon).AddMinutes(-(parts.Zone ?? 0));
        return moment < Earliest || moment > _latest ? null : new DateTimeOffset(moment, TimeSpan.Zero);
    }
}
