using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition.Found;

namespace MigrationWatch.Entities.Recognition.English;

/// <summary>"Plano, Texas" or "Poole, Dorset" is one place, the town: annotators of news write it so, and the state only says which.</summary>
internal static class TownAndState
{
    public static List<FoundName> Join(Reading reading, List<FoundName> names)
    {
        var joined = new List<FoundName>(names.Count);
        foreach (var name in names)
        {
            var town = joined.Count > 0 ? joined[^1] : null;
            if (town is not null && name is { Type: EntityType.Region, Place.Iso2: "US" or "CA" or "GB" or "AU" } && town.End + 1 == name.First && reading.Is(town.End, ',') && IsTown(town) && reading.SameSentence(town.First, name.First))
            {
                joined[^1] = town with { Count = name.End - town.First, Type = EntityType.City };
            }
            else
            {
                joined.Add(name);
            }
        }

        return joined;
    }

    private static bool IsTown(FoundName name) => name.Type == EntityType.City || name.Evidence is NameEvidence.Guess or NameEvidence.Shape;
}
