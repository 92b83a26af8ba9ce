using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition.English;
using MigrationWatch.Entities.Recognition.Found;
using MigrationWatch.Entities.Recognition.Russian;
using MigrationWatch.Sentences;

namespace MigrationWatch.Entities.Recognition;

/// <summary>
/// Named things in a text, without a model: curated tables first, then capitals, the words a name is built on and what stands beside it.
/// English and Russian in full; in other languages what the tables list. Linear in the text.
/// </summary>
public sealed class EntityRecognizer
{
    /// <param name="language">BCP 47; <c>und</c> is read as a language without rules of its own.</param>
    /// <param name="title">Read with the text, so that a full name in it explains the text's short one; it has no mentions.</param>
    public IReadOnlyList<Entity> Recognize(SplitText text, string language, string? title = null)
    {
        var reading = new Reading(text, language);
        var names = Find(reading);
        names = Metonymy.Resolve(reading, Homonyms.Resolve(reading, names));
        var known = title is null ? [] : Known(title, language);
        return EntityMerger.Merge(reading, DocumentNames.Resolve(reading, names, known));
    }

    private static List<FoundName> Find(Reading reading)
    {
        var listed = ListedFinder.Find(reading);
        return reading.Language switch
        {
            "en" => EnglishFinder.Find(reading, listed),
            "ru" => RussianFinder.Find(reading, listed),
            _ => listed,
        };
    }

    private static List<string> Known(string title, string language)
    {
        var reading = new Reading(title, language);
        return [.. Find(reading).Where(name => name.Type == EntityType.Person && name.Count > 1).Select(name => reading.Span(name.First, name.Count).Of(title))];
    }
}
