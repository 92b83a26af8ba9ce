namespace MigrationWatch.Entities.Places;

/// <summary>One form of a place's name in the index.</summary>
/// <param name="Surface">As it must be written where capitals matter.</param>
/// <param name="Language">Null for English and Russian; other languages' names count only in texts of other languages.</param>
internal sealed record PlaceName(ListedPlace Place, PlaceForm Form, string Surface, bool Ambiguous, string? Language = null)
{
    /// <summary>"US", "РФ", "КР": without its capitals it is another word.</summary>
    public bool IsAcronym { get; } = Surface.Length <= 6 && Surface.All(c => char.IsUpper(c) || c is '.' or ' ');

    public bool IsCapitalised { get; } = char.IsUpper(Surface[0]);
}
