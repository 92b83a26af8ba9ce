using MigrationWatch.Mail.Texts;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Pages.Subscriptions.Forms;

/// <summary>A mistake in the reader's language.</summary>
internal static class MistakeText
{
    public static string Of(Phrases phrases, FieldMistake mistake) => mistake.Field switch
    {
        _ when mistake.IsTooMany => phrases.Format("wrong.many", mistake.Wrong, mistake.Allowed),
        _ when Choices(phrases, mistake.Field) is { } choices => phrases.Format("wrong.choice", mistake.Wrong, string.Join(", ", choices)),
        _ => phrases.Format($"wrong.{mistake.Field}", mistake.Wrong, mistake.Allowed),
    };

    /// <summary>As the form itself names them; the mistake has their names for the API.</summary>
    private static IEnumerable<string>? Choices(Phrases phrases, string field) => field switch
    {
        PreferencesForm.Language => ["English", "Русский"],
        PreferencesForm.Frequency => Enum.GetValues<Frequency>().Select(phrases.Name),
        PreferencesForm.Weekday => Enum.GetValues<DayOfWeek>().Select(phrases.Name),
        _ => null,
    };

    public static string IdOf(string field) => $"{field}-mistake";
}
