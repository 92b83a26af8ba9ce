using System.Globalization;

namespace MigrationWatch.Subscribers.Records;

/// <summary>What may stand in preferences. A choice that no story can ever meet is a mistake: its reader would wait for mail in vain.</summary>
public static class PreferenceRules
{
    private const int MaximumChoices = 60;

    /// <summary>Characters of a wrong value that are told back.</summary>
    private const int LongestEcho = 60;

    /// <returns>Nothing when all is well; at most one mistake a field.</returns>
    public static IReadOnlyList<FieldMistake> Check(Preferences preferences) =>
    [
        .. CheckOne("language", preferences.Language.ToString(), Enum.IsDefined(preferences.Language)),
        .. CheckOne("frequency", preferences.Frequency.ToString(), Enum.IsDefined(preferences.Frequency)),
        .. CheckOne("weekday", preferences.Weekday.ToString(), Enum.IsDefined(preferences.Weekday)),
        .. CheckOne("sendHour", preferences.SendHour.ToString(CultureInfo.InvariantCulture), preferences.SendHour is >= 0 and <= 23),
        .. CheckOne("timeZone", preferences.TimeZone, SendSlot.IsTimeZone(preferences.TimeZone)),
        .. CheckList("corridors", preferences.Corridors, ChoiceIds.IsCorridor),
        .. CheckList("countries", preferences.Countries, ChoiceIds.IsCountry),
        .. CheckList("topics", preferences.Topics, ChoiceIds.IsTopic),
        .. CheckList("events", preferences.Events, ChoiceIds.IsEvent),
    ];

    public static FieldMistake Mistake(string field, string value)
    {
        var wrong = value.Length <= LongestEcho ? value : value[..LongestEcho] + "…";
        return new FieldMistake(field, $"\"{wrong}\" is not possible; must be {AllowedIn(field)}", wrong, string.Join(", ", ValuesOf(field)));
    }

    /// <returns>What may stand in the field, in words; empty for one that preferences don't have.</returns>
    public static string AllowedIn(string field) => field switch
    {
        _ when ValuesOf(field) is { Count: > 0 } values => $"one of {string.Join(", ", values)}",
        "sendHour" => "0 to 23",
        "timeZone" => "an IANA time zone such as Asia/Almaty",
        "corridors" => "two ISO 3166-1 alpha-2 codes such as RU-KZ",
        "countries" => "an ISO 3166-1 alpha-2 code such as KZ",
        _ => "",
    };

    private static IReadOnlyList<string> ValuesOf(string field) => field switch
    {
        "language" => Names<MailLanguage>(),
        "frequency" => Names<Frequency>(),
        "weekday" => Names<DayOfWeek>(),
        "topics" => [.. ChoiceIds.Topics.Select(topic => topic.Id)],
        "events" => [.. ChoiceIds.Events.Select(kind => kind.Id)],
        _ => [],
    };

    private static IReadOnlyList<string> Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];

    private static FieldMistake[] CheckOne(string field, string value, bool isAllowed) => isAllowed ? [] : [Mistake(field, value)];

    private static FieldMistake[] CheckList(string field, IReadOnlyList<string> ids, Func<string, bool> isAllowed) => ids switch
    {
        { Count: > MaximumChoices } => [new FieldMistake(field, $"may have {MaximumChoices} entries", $"{ids.Count}", $"{MaximumChoices}", IsTooMany: true)],
        _ => [.. ids.Where(id => !isAllowed(id)).Take(1).Select(id => Mistake(field, id))],
    };
}
