using MigrationWatch.Contracts;
using MigrationWatch.Entities.World;

namespace MigrationWatch.Entities.Places;

/// <summary>A name of the world list with all places that it may mean.</summary>
internal sealed class WorldName(string key, IReadOnlyList<WorldPlace> places)
{
    public string Key { get; } = key;

    public IReadOnlyList<WorldPlace> Places { get; } = places;

    public string[] Countries { get; } = [.. places.Select(place => place.Country)];
}

/// <summary>The name in a text, before it is told whether it is a place there, and which.</summary>
/// <param name="first">Index of the first token.</param>
/// <param name="count">Tokens.</param>
internal sealed class WorldMatch(int first, int count, WorldName name)
{
    public int First { get; } = first;

    public int Count { get; } = count;

    public int End => First + Count;

    public WorldName Name { get; } = name;

    public IReadOnlyList<WorldPlace> Places => Name.Places;

    public PlaceProof Proof { get; set; }

    /// <summary>What the word beside it says it is.</summary>
    public EntityType? Type { get; set; }
}

/// <summary>What a text shows of a name being a place.</summary>
internal enum PlaceProof
{
    /// <summary>It is part of another name, or a common word.</summary>
    None,

    /// <summary>Nothing speaks against it, nor for it.</summary>
    Weak,

    /// <summary>A preposition, a word for its kind, or a place beside it.</summary>
    Strong,
}
