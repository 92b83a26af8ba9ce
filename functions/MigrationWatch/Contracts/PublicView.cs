namespace MigrationWatch.Contracts;

/// <summary>
/// What of a record may leave the record of truth: no private person, neither as entity, speaker, claimant or target
/// nor inside a title, lead or evidence. A withheld name keeps its length, so that offsets still hold.
/// </summary>
public static class PublicView
{
    /// <summary>Stands for each letter of a withheld name.</summary>
    public const char Withheld = '█';

    /// <summary>Shorter parts of a name are initials and particles, and would blacken ordinary words.</summary>
    private const int ShortestNamePart = 3;

    public static Extraction Of(Extraction record)
    {
        var hidden = record.Entities.Where(entity => !entity.Public).ToList();
        if (hidden.Count == 0)
        {
            return record;
        }

        var names = NamesOf(hidden);
        var spans = hidden.SelectMany(entity => entity.Mentions).ToList();
        return record with
        {
            Title = Mask(record.Title, names),
            Lead = record.Lead is null ? null : Mask(record.Lead, names),
            Entities = [.. record.Entities.Where(entity => entity.Public)],
            Targets = [.. record.Targets.Where(target => !Names(target.Entity, names))],
            Quotes = [.. record.Quotes.Select(quote => Names(quote.Speaker, names) ? quote with { Speaker = null } : quote)],
            Claims = [.. record.Claims.Select(claim => Of(claim, names, spans))],
        };
    }

    private static Claim Of(Claim claim, IReadOnlyList<string> names, List<TextSpan> spans) => claim with
    {
        Claimant = Names(claim.Claimant?.Name, names) ? claim.Claimant! with { Name = "a private person" } : claim.Claimant,
        Group = claim.Group is null ? null : Mask(claim.Group, names),
        Evidence = claim.Evidence with { Text = Mask(MaskSpans(claim.Evidence, spans), names) },
    };

    private static List<string> NamesOf(List<Entity> hidden)
    {
        var full = hidden.Select(entity => entity.Name);
        var parts = hidden.Where(entity => entity.Type == EntityType.Person)
            .SelectMany(entity => entity.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(part => part.Length >= ShortestNamePart && char.IsUpper(part[0]));
        return [.. full.Concat(parts).Distinct().OrderByDescending(name => name.Length)];
    }

    private static bool Names(string? value, IReadOnlyList<string> names) =>
        value is not null && names.Contains(value, StringComparer.OrdinalIgnoreCase);

    private static string MaskSpans(Evidence evidence, List<TextSpan> spans)
    {
        var letters = evidence.Text.ToCharArray();
        foreach (var span in spans)
        {
            var from = Math.Max(span.Start - evidence.Start, 0);
            var to = Math.Min(span.End - evidence.Start, letters.Length);
            if (from < to)
            {
                Blacken(letters.AsSpan(from..to));
            }
        }

        return new string(letters);
    }

    private static string Mask(string text, IReadOnlyList<string> names)
    {
        var letters = text.ToCharArray();
        foreach (var name in names.Where(name => name.Length > 0))
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                if (IsWhole(text, at, at + name.Length))
                {
                    Blacken(letters.AsSpan(at, name.Length));
                }
            }
        }

        return new string(letters);
    }

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !char.IsLetter(text[start - 1])) && (end == text.Length || !char.IsLetter(text[end]));

    private static void Blacken(Span<char> letters)
    {
        foreach (ref var letter in letters)
        {
            letter = char.IsWhiteSpace(letter) ? letter : Withheld;
        }
    }
}
