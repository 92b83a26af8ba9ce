namespace MigrationWatch.Subscribers.Records;

/// <summary>What may stand in preferences. Ids that no story carries are allowed: the taxonomy grows.</summary>
public static class PreferenceRules
{
    private const int MaximumChoices = 60;
    private const int MaximumIdLength = 40;

    /// <returns>The first field at fault, and why; null when all is well.</returns>
    public static (string Field, string Problem)? Check(Preferences preferences) => preferences switch
    {
        { SendHour: < 0 or > 23 } => ("sendHour", "must be 0 to 23"),
        _ when !SendSlot.IsTimeZone(preferences.TimeZone) => ("timeZone", "must be an IANA time zone such as Asia/Almaty"),
        _ when !Enum.IsDefined(preferences.Language) => ("language", "must be english or russian"),
        _ when !Enum.IsDefined(preferences.Frequency) => ("frequency", "must be daily, weekly or changes"),
        _ when !Enum.IsDefined(preferences.Weekday) => ("weekday", "must be a day of the week"),
        _ => CheckLists(preferences),
    };

    private static (string Field, string Problem)? CheckLists(Preferences preferences)
    {
        (string Field, IReadOnlyList<string> Ids)[] lists =
        [
            ("corridors", preferences.Corridors), ("countries", preferences.Countries),
            ("topics", preferences.Topics), ("events", preferences.Events),
        ];
        foreach (var (field, ids) in lists)
        {
            if (ids.Count > MaximumChoices || !ids.All(IsId))
            {
                return (field, $"must be at most {MaximumChoices} ids of letters, digits and hyphens");
            }
        }

        return null;
    }

    private static bool IsId(string id) => id.Length is > 0 and <= MaximumIdLength && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
