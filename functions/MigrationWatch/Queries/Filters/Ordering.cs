using MigrationWatch.Http;

namespace MigrationWatch.Queries.Filters;

/// <summary>Order of a list. Equal keys are ordered by time of storing and id, so that every order is a total one.</summary>
/// <param name="Descending">Largest first, written with a leading minus.</param>
public sealed record Ordering(string Key, bool Descending)
{
    /// <summary>Newest stored first.</summary>
    public static Ordering Newest { get; } = new(Fields.Stored, true);

    public static IReadOnlyList<string> ExtractionKeys { get; } = [Fields.Stored, Fields.Published, Fields.Relevance, Fields.ToneScore];

    public static IReadOnlyList<string> ClaimKeys { get; } = [.. ExtractionKeys, Fields.Quantity, Fields.Confidence];

    /// <summary>Oldest stored first: the order for following what arrives.</summary>
    public bool Follows => Key == Fields.Stored && !Descending;

    /// <exception cref="BadRequestException">The subject has no such order.</exception>
    public static Ordering Read(string text, Subject subject)
    {
        if (text.Length == 0)
        {
            return Newest;
        }

        var keys = subject == Subject.Claims ? ClaimKeys : ExtractionKeys;
        return keys.Contains(text.TrimStart('-'))
            ? new Ordering(text.TrimStart('-'), text[0] == '-')
            : throw new BadRequestException("sort", $"must be one of {string.Join(", ", keys)}, with a leading minus for largest first");
    }

    public override string ToString() => (Descending ? "-" : "") + Key;
}
