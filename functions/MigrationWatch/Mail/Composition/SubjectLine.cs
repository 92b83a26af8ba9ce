using MigrationWatch.Mail.Issues;
using MigrationWatch.Mail.Texts;
using MigrationWatch.Mail.Undesirable;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Mail.Composition;

/// <summary>The day's main change, else its first story; for a reader who may be in Russia the first that names nobody undesirable.</summary>
public static class SubjectLine
{
    /// <summary>Phones show some 40 characters, mail programs some 90.</summary>
    private const int MaximumLength = 90;

    public static string Of(Issue issue, StorySelection selection, Preferences preferences, Phrases phrases)
    {
        var candidates = selection.Changes.Select(phrases.Told)
            .Concat(selection.Stories.Where(story => !preferences.MayBeInRussia || !StoryCare.Of(story).IsUndesirable).Select(story => story.Title))
            .Where(text => !preferences.MayBeInRussia || !UndesirableOrganizations.IsNamedIn(text));
        return Shorten(Clean(candidates.FirstOrDefault() ?? phrases.Format("digest.title", phrases.Date(issue.Date))));
    }

    /// <summary>One line, without what would break a header or turn text around.</summary>
    public static string Clean(string text) =>
        string.Join(' ', new string([.. text.Select(letter => char.IsControl(letter) || IsDirection(letter) ? ' ' : letter)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsDirection(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u2028' or '\u2029';

    private static string Shorten(string text)
    {
        if (text.Length <= MaximumLength)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', MaximumLength - 1);
        return text[..(cut > MaximumLength / 2 ? cut : MaximumLength - 1)].TrimEnd(',', ';', ':', '.', ' ') + "…";
    }
}
