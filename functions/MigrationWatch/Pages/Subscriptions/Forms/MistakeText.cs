using MigrationWatch.Mail.Texts;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Pages.Subscriptions.Forms;

/// <summary>A mistake in the reader's language.</summary>
internal static class MistakeText
{
    public static string Of(Phrases phrases, FieldMistake mistake) => mistake.Field switch
    {
        _ when mistake.IsTooMany => phrases.Format("wrong.many", mistake.Wrong, mistake.Allowed),
        PreferencesForm.Language or PreferencesForm.Frequency or PreferencesForm.Weekday => phrases.Format("wrong.choice", mistake.Wrong, mistake.Allowed),
        _ => phrases.Format($"wrong.{mistake.Field}", mistake.Wrong, mistake.Allowed),
    };

    public static string IdOf(string field) => $"{field}-mistake";
}
