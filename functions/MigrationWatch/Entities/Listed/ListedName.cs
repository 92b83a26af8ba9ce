using MigrationWatch.Contracts;

namespace MigrationWatch.Entities.Listed;

/// <summary>A body, official or law of the curated tables.</summary>
/// <param name="Name">Canonical, English.</param>
/// <param name="Kind">government, media, ngo … for bodies; the office for people; null for laws.</param>
public sealed record ListedName(string Name, EntityType Type, string? Id, string? Country, string? Kind);

/// <summary>One form of a listed name in the index.</summary>
/// <param name="Surface">As it must be written where capitals matter.</param>
/// <param name="Language">Null for English and Russian; other languages' names count only in their own texts.</param>
internal sealed record ListedForm(ListedName Entry, string Surface, bool Alone = true, string? Language = null)
{
    public bool IsAcronym { get; } = Surface.Length <= 6 && Surface.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '.' or '-');

    public bool IsWrittenAs(ReadOnlySpan<char> text) => IsAcronym ? text.SequenceEqual(Surface) : !char.IsUpper(Surface[0]) || char.IsUpper(text[0]);
}
