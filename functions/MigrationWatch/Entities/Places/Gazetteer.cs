using MigrationWatch.Contracts;
using MigrationWatch.Entities.Matching;
using MigrationWatch.Sentences;

namespace MigrationWatch.Entities.Places;

/// <summary>The countries, regions, cities and peoples of the curated tables, found by name in any listed form; around them the places of the world list.</summary>
public sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Shared = new(() => new Gazetteer());

    private readonly NameIndex<PlaceName> _names = new();

    private Gazetteer()
    {
        var tables = new PlaceTables();
        foreach (var name in tables.Names())
        {
            _names.Add(name.Surface, name);
        }

        Countries = tables.Countries;
    }

    /// <summary>Loaded on first use, then shared.</summary>
    public static Gazetteer Default => Shared.Value;

    /// <summary>By ISO 3166-1 alpha-2.</summary>
    public IReadOnlyDictionary<string, ListedPlace> Countries { get; }

    /// <summary>Whether a single word is a listed place's name in some form.</summary>
    public bool Knows(ReadOnlySpan<char> word) => _names.Has(word);

    /// <summary>All listed places and peoples in order, the longest name where several start alike, none inside another.</summary>
    /// <param name="language">The text's; names in languages other than English and Russian are looked for only in texts of other languages.</param>
    public IReadOnlyList<PlaceMention> Find(SplitText text, string language = "und") => text.Once(this, language, split => Read(split, language));

    private IReadOnlyList<PlaceMention> Read(SplitText text, string language)
    {
        var curated = FindCurated(text.Text, text.Tokens, language);
        return language is "en" or "ru" or "fr" or "es" or "pt" or "id" ? new WorldReader(text, Countries).AddTo(curated, language == "ru") : curated;
    }

    private List<PlaceMention> FindCurated(string text, IReadOnlyList<Token> tokens, string language)
    {
        var numbers = _names.Number(text, tokens, NameEndings.Of(language));
        var (mentions, matches) = (new List<PlaceMention>(), new List<NameMatch<PlaceName>>());
        for (var i = 0; i < tokens.Count; i++)
        {
            if (numbers[i] < 0)
            {
                continue;
            }

            _names.At(numbers, i, matches);
            if (Longest(text, tokens, matches, language) is { } mention)
            {
                mentions.Add(mention);
                i += mention.TokenCount - 1;
            }
        }

        return mentions;
    }

    private static PlaceMention? Longest(string text, IReadOnlyList<Token> tokens, List<NameMatch<PlaceName>> matches, string language)
    {
        for (var m = matches.Count - 1; m >= 0; m--)
        {
            var match = matches[m];
            var span = new TextSpan(tokens[match.First].Start, tokens[match.First + match.Count - 1].End - tokens[match.First].Start);
            foreach (var name in match.Entries)
            {
                if (IsWrittenAs(name, text.AsSpan(span.Start, span.Length)) && IsOf(name, language))
                {
                    return Mention(name, span, match.First, match.Count);
                }
            }
        }

        return null;
    }

    // A country's name in one language is mostly its name or no word in another; words for people are not.
    private static bool IsOf(PlaceName name, string language) =>
        name.Language is null || name.Language == language || (name.Form == PlaceForm.Name && language is not ("en" or "ru"));

    private static PlaceMention Mention(PlaceName name, TextSpan span, int first, int count) =>
        new(span, name.Place.Name, name.Place.Country, name.Place.Country3, name.Place.Type, name.Form)
        {
            Place = name.Place,
            Ambiguous = name.Ambiguous,
            FirstToken = first,
            TokenCount = count,
        };

    /// <summary>"turkey" is no country and "us" no state; a Russian adjective or people is written small.</summary>
    private static bool IsWrittenAs(PlaceName name, ReadOnlySpan<char> surface) => name switch
    {
        { IsAcronym: true } => surface.SequenceEqual(name.Surface),
        { IsCapitalised: true } => char.IsUpper(surface[0]),
        _ => true,
    };
}
