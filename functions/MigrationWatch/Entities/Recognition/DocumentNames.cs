using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition.Found;
using MigrationWatch.Entities.Russian;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition;

/// <summary>What a whole text says of its names: a guess gives way to a clear case elsewhere, and "the ministry" is the last one named.</summary>
internal static class DocumentNames
{
    public static List<FoundName> Resolve(Reading reading, List<FoundName> names, List<string> knownPersons)
    {
        var surnames = names.Where(name => name.Type == EntityType.Person && name.Count > 1).Select(name => NameKey.Of(reading.Of(name.End - 1)))
            .Concat(knownPersons.Select(person => NameKey.Of(person.AsSpan(person.LastIndexOf(' ') + 1)))).ToHashSet();
        var clear = names.Where(name => name.Evidence is not (NameEvidence.Guess or NameEvidence.Shape) && name.Count == 1 && name.Listed is null && name.Place is null)
            .GroupBy(name => NameKey.Of(reading.Of(name.First))).ToDictionary(same => same.Key, same => same.First().Type);
        var resolved = Enumerations.Resolve(reading, [.. names.Select(name => Sharpen(reading, name, surnames, clear))]);
        return [.. resolved.Concat(Shortened(reading, resolved)).OrderBy(name => name.First)];
    }

    private static FoundName Sharpen(Reading reading, FoundName name, HashSet<string> surnames, Dictionary<string, EntityType> clear)
    {
        if (name.Count > 1 || name.Listed is not null || name.Evidence is not (NameEvidence.Guess or NameEvidence.Shape or NameEvidence.Context))
        {
            return name;
        }

        var key = NameKey.Of(reading.Of(name.First));
        if (surnames.Contains(key))
        {
            return name with { Type = EntityType.Person, Evidence = NameEvidence.Repeated, Place = null };
        }

        return name.Evidence != NameEvidence.Context && clear.TryGetValue(key, out var type) ? name with { Type = type, Evidence = NameEvidence.Repeated } : name;
    }

    /// <summary>"the ministry" after "the Labour Ministry", "министерство" after "Министерство труда".</summary>
    private static IEnumerable<FoundName> Shortened(Reading reading, List<FoundName> names)
    {
        var bodies = names.Where(name => name.Type == EntityType.Organization && name.Count > 1).ToList();
        var taken = names.SelectMany(name => Enumerable.Range(name.First, name.Count)).ToHashSet();
        for (var i = 1; i < reading.Count && bodies.Count > 0; i++)
        {
            if (!reading.Is(i, WordClass.OrgHead) || taken.Contains(i) || !IsShort(reading, i))
            {
                continue;
            }

            var key = NameKey.Of(reading.Of(i));
            var full = bodies.LastOrDefault(body => body.End <= i && (key is "ведомств" || Enumerable.Range(body.First, body.Count).Any(token => NameKey.Of(reading.Of(token)) == key)));
            if (full is not null)
            {
                yield return full with { First = i, Count = 1, Evidence = NameEvidence.Repeated, Full = full };
            }
        }
    }

    /// <summary>A head that stands for the whole: with the article in English; in Russian alone, with no owner or description behind it.</summary>
    private static bool IsShort(Reading reading, int token) => reading.Language == "ru"
        ? (reading.IsSmall(token) || reading.IsOpening(token)) && !reading.IsCapital(token + 1) && !reading.Is(token + 1, '«') && !reading.Is(token + 1, "по") && !IsDescribed(reading, token)
        : reading.IsSmall(token) && reading.Is(token - 1, "the") && !reading.IsCapital(token + 1) && !reading.Is(token + 1, "of");

    // "другое министерство", "министерство обороны"
    private static bool IsDescribed(Reading reading, int token) =>
        (reading.IsWord(token - 1) && reading.SameSentence(token - 1, token) && RussianShapes.IsAdjective(reading.Of(token - 1)))
        || (reading.IsSmall(token + 1) && reading.SameSentence(token, token + 1) && RussianShapes.MayDepend(reading.Of(token + 1)) && !reading.Is(token + 1, WordClass.Speech | WordClass.PlaceBefore | WordClass.Joiner));
}
