using MigrationWatch.Contracts;
using MigrationWatch.Entities.World;

namespace MigrationWatch.Entities.Places;

/// <summary>A name of the world list in a text, before it is told whether it is a place there, and which.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Count">Tokens.</param>
internal sealed record WorldMatch(int First, int Count, string Key, IReadOnlyList<WorldPlace> Places)
{
    public int End => First + Count;

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
