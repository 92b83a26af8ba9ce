using MigrationWatch.Contracts;
using MigrationWatch.Entities.Places;
using MigrationWatch.Entities.Recognition.Found;

namespace MigrationWatch.Entities.Recognition;

/// <summary>Mentions of one thing become one entity: by table, by place code, by surname, by the same words.</summary>
internal static class EntityMerger
{
    public static IReadOnlyList<Entity> Merge(Reading reading, List<FoundName> names)
    {
        var groups = new Dictionary<string, List<FoundName>>();
        var bySurname = new Dictionary<string, string>();
        foreach (var name in names.Where(name => name.Type == EntityType.Person && name.Count > 1))
        {
            bySurname.TryAdd(NameKey.Of(reading.Of(name.End - 1)), Key(reading, name));
        }

        foreach (var name in names)
        {
            var key = Key(reading, name);
            if (name is { Type: EntityType.Person, Count: 1 } && bySurname.TryGetValue(NameKey.Of(reading.Of(name.First)), out var full))
            {
                key = full;
            }

            if (!groups.TryGetValue(key, out var group))
            {
                groups[key] = group = [];
            }

            group.Add(name);
        }

        return [.. groups.Values.Select(group => Entity(reading, group))];
    }

    private static string Key(Reading reading, FoundName name) => name switch
    {
        { Full: { } full } => Key(reading, full),
        { Listed: { } listed } => $"{listed.Type} {listed.Name}",
        { Place: { Form: not PlaceForm.Name } people } => $"{EntityType.Group} {people.Place.Id ?? people.Name}",
        { Place: { } place } when name.Evidence == NameEvidence.Listed => $"{name.Type} {place.Name} {place.Iso2}",
        _ => $"{Kind(name.Type)} {string.Join(' ', Enumerable.Range(name.First, name.Count).Select(token => NameKey.Of(reading.Of(token))))}",
    };

    // A place that is only guessed at may be a city here and a region there.
    private static string Kind(EntityType type) => type is EntityType.City or EntityType.Region ? "Place" : type.ToString();

    private static Entity Entity(Reading reading, List<FoundName> group)
    {
        var best = group.MaxBy(name => (name.Listed is null && name.Place is null ? 0 : 1000) + name.Count)!;
        return new Entity
        {
            Name = CanonicalName(reading, best),
            Type = best.Type,
            Id = best.Listed is { } listed ? listed.Id : best.Place?.Place.Id,
            Confidence = group.Max(name => EvidenceReliability.Of(name.Evidence)),
            Mentions = [.. group.Select(name => reading.Span(name.First, name.Count))],
        };
    }

    private static string CanonicalName(Reading reading, FoundName name) => name switch
    {
        { Listed: { } listed } => listed.Name,
        { Place: { Form: not PlaceForm.Name } people } => people.Type == EntityType.Group ? people.Name : $"People of {people.Name}",
        { Place: { } place } => place.Name,
        _ => reading.Span(name.First, name.Count).Of(reading.Text),
    };
}
