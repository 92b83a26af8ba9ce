using MigrationWatch.Contracts;

namespace MigrationWatch.Tones;

/// <summary>Whether a Russian noun phrase can be a subject, guessed from its first word's ending; names end like nouns.</summary>
internal static class RussianCase
{
    private static readonly string[] Oblique = ["ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ою", "ею", "ую", "юю", "ю", "у", "ах", "ях", "ами", "ями", "ов", "ев", "ых", "их", "ии", "ой"];
    private static readonly string[] Nominative = ["ия", "ая", "ый", "ий", "ые", "ие", "ы"];

    public static bool IsOblique(string text, TextSpan span) => EndsWith(text, span, Oblique);

    public static bool IsNominative(string text, TextSpan span) =>
        EndsWith(text, span, Nominative) || (!EndsWith(text, span, Oblique) && text[span.End - 1] is not ('а' or 'я' or 'о' or 'е' or 'и' or 'у' or 'ю' or 'ы'));

    /// <summary>"российский", "армянском": the full forms of adjectives of place and kind.</summary>
    public static bool IsAdjective(string text, TextSpan span) => text.AsSpan(span.Start, span.Length) is var word && word.TrimEnd("аяоеиыуюйгмх") is var stem
        && word.Length - stem.Length >= 2 && (stem.EndsWith("ск") || stem.EndsWith("ц") || stem.EndsWith("н"));

    private static bool EndsWith(string text, TextSpan span, string[] endings)
    {
        var word = text.AsSpan(span.Start, span.Length);
        foreach (var ending in endings)
        {
            // Shorter words are all stem: "США", "Том".
            if (word.Length > ending.Length + 2 && word.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }
}
