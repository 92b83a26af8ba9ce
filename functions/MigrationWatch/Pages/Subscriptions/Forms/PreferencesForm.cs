using System.Globalization;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Http;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Pages.Subscriptions.Forms;

/// <summary>The fields of the sign-up and the preferences page.</summary>
internal static class PreferencesForm
{
    public const string Address = "address";
    public const string Language = "language";
    public const string Frequency = "frequency";
    public const string SendHour = "sendHour";
    public const string TimeZone = "timeZone";
    public const string Weekday = "weekday";
    public const string Corridors = "corridors";
    public const string Countries = "countries";
    public const string Topics = "topics";
    public const string Events = "events";
    public const string Quiet = "shortMailWhenQuiet";
    public const string Russia = "mayBeInRussia";
    public const string Without = "withoutUndesirable";

    /// <summary>Named so that a form-filling program likes it; hidden from people.</summary>
    public const string Trap = "website";

    private static readonly char[] _separators = [',', ';', ' ', '\n', '\r', '\t'];

    /// <exception cref="BadRequestException">A field is missing or out of its range.</exception>
    public static Preferences Read(IFormCollection form) => new()
    {
        Language = Choice<MailLanguage>(form, Language),
        Frequency = Choice<Frequency>(form, Frequency),
        Weekday = Choice<DayOfWeek>(form, Weekday),
        SendHour = int.TryParse(form[SendHour], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? hour : throw new BadRequestException(SendHour, "must be 0 to 23"),
        TimeZone = form[TimeZone].ToString(),
        Corridors = List(form, Corridors),
        Countries = List(form, Countries),
        Topics = List(form, Topics),
        Events = List(form, Events),
        ShortMailWhenQuiet = form.ContainsKey(Quiet),
        MayBeInRussia = form.ContainsKey(Russia),
        WithoutUndesirable = form.ContainsKey(Without),
    };

    private static T Choice<T>(IFormCollection form, string field)
        where T : struct, Enum =>
        Enum.TryParse<T>(form[field], ignoreCase: true, out var value) ? value : throw new BadRequestException(field, $"must be one of {string.Join(", ", Enum.GetNames<T>())}");

    private static string[] List(IFormCollection form, string field) => form[field].ToString().Split(_separators, StringSplitOptions.RemoveEmptyEntries);
}
