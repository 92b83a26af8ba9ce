using System.Globalization;
using Microsoft.AspNetCore.Http;
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

    /// <summary>Reads every field, whatever stands in it.</summary>
    public static FormEntry Read(IFormCollection form)
    {
        var mistakes = new List<FieldMistake>();
        var choice = new Preferences
        {
            Language = Choice<MailLanguage>(form, Language, mistakes),
            Frequency = Choice<Frequency>(form, Frequency, mistakes),
            Weekday = Choice(form, Weekday, mistakes, DayOfWeek.Monday),
            SendHour = Hour(form, mistakes),
            TimeZone = form[TimeZone].ToString(),
            Corridors = List(form, Corridors),
            Countries = List(form, Countries),
            Topics = List(form, Topics),
            Events = List(form, Events),
            ShortMailWhenQuiet = form.ContainsKey(Quiet),
            MayBeInRussia = form.ContainsKey(Russia),
            WithoutUndesirable = form.ContainsKey(Without),
        };
        return new FormEntry(form[Address].ToString(), choice, [.. mistakes, .. PreferenceRules.Check(choice)]);
    }

    private static T Choice<T>(IFormCollection form, string field, List<FieldMistake> mistakes, T fallback = default)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(form[field], ignoreCase: true, out var value) && Enum.IsDefined(value))
        {
            return value;
        }

        mistakes.Add(PreferenceRules.Mistake(field, form[field].ToString()));
        return fallback;
    }

    private static int Hour(IFormCollection form, List<FieldMistake> mistakes)
    {
        if (int.TryParse(form[SendHour], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 24)
        {
            return hour;
        }

        mistakes.Add(PreferenceRules.Mistake(SendHour, form[SendHour].ToString()));
        return new Preferences().SendHour;
    }

    private static string[] List(IFormCollection form, string field) => form[field].ToString().Split(_separators, StringSplitOptions.RemoveEmptyEntries);
}
