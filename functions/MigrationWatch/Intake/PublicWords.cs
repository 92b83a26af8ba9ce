using System.Text;
using MigrationWatch.Contracts;
using MigrationWatch.Sentences;

namespace MigrationWatch.Intake;

/// <summary>What of an article's words may leave the stored text: nothing that names a private person.</summary>
internal static class PublicWords
{
    private const int MaximumLead = 400;

    /// <summary>The first sentences up to 400 characters that name no private person; null when there are none.</summary>
    public static string? Lead(string text, IReadOnlyList<Entity> entities)
    {
        var named = entities.Where(entity => !entity.Public).SelectMany(entity => entity.Mentions).ToList();
        var lead = new StringBuilder();
        foreach (var sentence in SentenceSplitter.Split(text).Take(12))
        {
            if (lead.Length + sentence.Length + 1 > MaximumLead)
            {
                break;
            }

            if (!named.Exists(mention => mention.Start < sentence.End && mention.End > sentence.Start))
            {
                lead.Append(lead.Length == 0 ? "" : " ").Append(text.AsSpan(sentence.Start, sentence.Length).Trim());
            }
        }

        return lead.Length == 0 ? null : lead.ToString();
    }

    /// <summary>The title with the names of private persons that the text gave replaced by an ellipsis.</summary>
    public static string Title(string title, string text, IReadOnlyList<Entity> entities) => entities
        .Where(entity => !entity.Public)
        .SelectMany(entity => entity.Mentions.Select(mention => mention.Of(text)).Append(entity.Name))
        .Where(name => name.Length > 1)
        .Distinct()
        .OrderByDescending(name => name.Length)
        .Aggregate(title, (current, name) => current.Replace(name, "[…]", StringComparison.Ordinal));
}
