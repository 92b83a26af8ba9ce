using System.Reflection;
using MigrationWatch.Curated;

namespace MigrationWatch.Languages;

/// <summary>The texts and word lists under Texts/ from which the models are counted at start-up (some 20 ms): there is no trained file that could go stale.</summary>
internal static class LanguageTexts
{
    private static readonly string[] Latin = ["en", "de", "fr", "es", "tr", "az", "uz"];
    private static readonly string[] Cyrillic = ["ru", "uk", "kk", "ky", "tg", "uz", "az"];
    private static readonly string[] Arabic = ["fa", "ar"];

    /// <summary>A frequent word counts as much as this many sightings in the texts, which are too short to show them all.</summary>
    private const int WordWeight = 3;

    private static readonly Lazy<ILookup<string, TrainingText>> Words = new(() => CuratedTable.Load("frequent-words.tsv").Rows
        .Select(row => new TrainingText(row.Required("language"), row.Required("words"), WordWeight))
        .ToLookup(words => words.Language));

    public static IReadOnlyList<string> Languages { get; } = [.. Latin.Concat(Cyrillic).Concat(Arabic).Distinct()];

    public static LetterModel Model(Script script) => script switch
    {
        Script.Latin => Train(script, Latin, Of),
        Script.Cyrillic => Train(script, Cyrillic, InCyrillic),
        _ => Train(script, Arabic, Of),
    };

    private static LetterModel Train(Script script, string[] languages, Func<string, IEnumerable<TrainingText>> textsOf)
    {
        var counts = new LetterCounts(script, languages);
        foreach (var text in languages.SelectMany(textsOf))
        {
            counts.Add(text);
        }

        return new(counts);
    }

    private static IEnumerable<TrainingText> Of(string language) => Words.Value[language].Prepend(new(language, Read(language), 1));

    private static IEnumerable<TrainingText> InCyrillic(string language) => language switch
    {
        "az" => Of(language).Select(text => text with { Text = CyrillicSpelling.OfAzerbaijani(text.Text) }),
        "uz" => Of(language).Select(text => text with { Text = CyrillicSpelling.OfUzbek(text.Text) }),
        _ => Of(language),
    };

    private static string Read(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"MigrationWatch.Languages.Texts.{language}.txt")
            ?? throw new InvalidOperationException($"Languages/Texts/{language}.txt is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
