namespace MigrationWatch.Queries.Language;

/// <summary>Whether a sentence shows what a full-text condition asked for.</summary>
internal static class SentenceWords
{
    /// <summary>True for any of the words asked for: those of a conjunction may stand in several sentences.</summary>
    /// <param name="stems">Of the sentence.</param>
    public static bool Show(TextQuery query, IReadOnlyList<string> stems) => query switch
    {
        WordQuery word => stems.Contains(word.Stem),
        PrefixQuery prefix => stems.Any(stem => stem.StartsWith(prefix.Beginning, StringComparison.Ordinal)),
        PhraseQuery phrase => Enumerable.Range(0, Math.Max(0, stems.Count - phrase.Stems.Count + 1)).Any(at => phrase.Stems.SequenceEqual(stems.Skip(at).Take(phrase.Stems.Count))),
        AllOfQuery all => all.Parts.Any(part => Show(part, stems)),
        AnyOfQuery any => any.Parts.Any(part => Show(part, stems)),
        _ => false,
    };
}
