using MigrationWatch.Contracts;
using MigrationWatch.Entities.Listed;
using MigrationWatch.Entities.Places;

namespace MigrationWatch.Entities.Recognition.Found;

/// <summary>Why a name was taken for what it is; each has its measured reliability.</summary>
internal enum NameEvidence
{
    /// <summary>In a curated table.</summary>
    Listed,

    /// <summary>A word of the name says so: "Ministry", "River", a company's legal form.</summary>
    Head,

    /// <summary>A given name, initials or a patronymic.</summary>
    GivenName,

    /// <summary>A title, preposition or verb beside it.</summary>
    Context,

    /// <summary>The shape of the word: capitals of an acronym, a surname's ending.</summary>
    Shape,

    /// <summary>Said elsewhere in the text more clearly.</summary>
    Repeated,

    /// <summary>A capital in the middle of a sentence and no more.</summary>
    Guess,
}

/// <param name="First">Index of the first token.</param>
/// <param name="Count">Tokens.</param>
internal sealed record FoundName(int First, int Count, EntityType Type, NameEvidence Evidence)
{
    public ListedName? Listed { get; init; }

    public PlaceMention? Place { get; init; }

    /// <summary>The full name that this short mention stands for.</summary>
    public FoundName? Full { get; init; }

    public int End => First + Count;
}
