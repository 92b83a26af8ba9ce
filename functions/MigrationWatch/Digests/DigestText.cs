using System.Globalization;
using System.Text;
using MigrationWatch.Entities.Places;

namespace MigrationWatch.Digests;

/// <summary>A digest as plain text, lines as long as the sentences are: for terminals, screen readers and mail.</summary>
public static class DigestText
{
    public static string Write(Digest digest)
    {
        var stories = digest.Stories.ToDictionary(story => story.Id);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"MigrationWatch, digest of {digest.Date:d MMMM yyyy} ({digest.TimeZone})");
        text.AppendLine(digest.Stories.Count == 0 ? "\n" + Nothing(digest) : "");
        foreach (var change in digest.Changes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Changed: {change.Text}");
        }

        foreach (var group in digest.Groups)
        {
            text.AppendLine().AppendLine(group.Label.ToUpperInvariant());
            foreach (var id in group.Stories)
            {
                Append(text, stories[id]);
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Why there is no story: nothing new, or nothing read.</summary>
    public static string Nothing(Digest digest) => digest.Articles == 0
        ? "No article was read that day: see the sources for which of them answer."
        : "Nothing new on migration was published in the sources we read.";

    /// <summary>The country's English name, or its code where there is no name.</summary>
    public static string Country(string iso) => Gazetteer.Default.Countries.TryGetValue(iso, out var place) ? place.Name : iso;

    private static void Append(StringBuilder text, DigestStory story)
    {
        text.AppendLine().AppendLine(story.Title);
        if (story.Lead is { Length: > 0 } lead)
        {
            text.AppendLine(lead);
        }

        foreach (var figure in story.Figures)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {figure.Text}");
            foreach (var rival in figure.Rivals)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  against: {rival.Text}");
            }
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"{string.Join(", ", story.Sources.Select(source => source.Name).Distinct())}{story.Published?.UtcDateTime.ToString(" · d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)} · tone {story.Tone.ToString().ToLowerInvariant()}{(story.Countries.Count == 0 ? "" : " · " + string.Join(", ", story.Countries.Select(Country)))}");
        text.AppendLine(story.Url);
    }
}
