using MigrationWatch.Contracts;
using MigrationWatch.Entities.Matching;
using MigrationWatch.Entities.Russian;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition;

/// <summary>What a whole text says of its names: a guess gives way to a clear case elsewhere, and "the ministry" is the last one named.</summary>
internal static class DocumentNames
{
    public static List<FoundName> Resolve(Reading reading, List<FoundName> names, List<string> knownPersons)
    {
        var surnames = names.Where(name => name.Type == EntityType.Person && name.Count > 1).Select(name => Key(reading.Of(name.End - 1)))
            .Concat(knownPersons.Select(person => Key(person.AsSpan(person.LastIndexOf(' ') + 1)))).ToHashSet();
        var clear = names.Where(name => name.Evidence is not (NameEvidence.Guess or NameEvidence.Shape) && name.Count == 1 && name.Listed is null && name.Place is null)
            .GroupBy(name => Key(reading.Of(name.First))).ToDictionary(same => same.Key, same => same.First().Type);
        var resolved = Enumerations.Resolve(reading, [.. names.Select(name => Sharpen(reading, name, surnames, clear))]);
        return [.. resolved.Concat(Shortened(reading, resolved)).OrderBy(name => name.First)];
    }

    /// <summary>A word by which its forms and repetitions are one.</summary>
    public static string Key(ReadOnlySpan<char> word)
    {
        var folded = WordFolding.Fold(word);
        return folded.Length > 0 && folded[0] >= 'а' ? new string(RussianShapes.Stem(folded)) : folded;
    }

    private static FoundName Sharpen(Reading reading, FoundName name, HashSet<string> surnames, Dictionary<string, EntityType> clear)
    {
        if (name.Count > 1 || name.Listed is not null || name.Evidence is not (NameEvidence.Guess or NameEvidence.Shape or NameEvidence.Context))
        {
            return name;
        }

        var key = Key(reading.Of(name.First));
        if (surnames.Contains(key))
        {
            return name with { Type = EntityType.Person, Evidence = NameEvidence.Repeated, Place = null };
        }

        return name.Evidence != NameEvidence.Context && clear.TryGetValue(key, out var type) ? name with { Type = type, Evidence = NameEvidence.Repeated } : name;
    }

    /// <summary>"the ministry" after "the Labour Ministry".</summary>
    private static IEnumerable<FoundName> Shortened(Reading reading, List<FoundName> names)
    {
        var bodies = names.Where(name => name.Type == EntityType.Organization && name.Count > 1).ToList();
        for (var i = 1; i < reading.Count && bodies.Count > 0; i++)
        {
            if (!reading.IsSmall(i) || !reading.Is(i, WordClass.OrgHead) || !reading.Is(i - 1, "the") || reading.IsCapital(i + 1) || reading.Is(i + 1, "of"))
            {
                continue;
            }

            var word = reading.Of(i).ToString();
            var full = bodies.LastOrDefault(body => body.End <= i && Enumerable.Range(body.First, body.Count).Any(token => reading.Is(token, word)));
            if (full is not null)
            {
                yield return full with { First = i, Count = 1, Evidence = NameEvidence.Repeated, Full = full };
            }
        }
    }
}
