using MigrationWatch.Contracts;
using MigrationWatch.Entities.World;
using MigrationWatch.Sentences;

namespace MigrationWatch.Entities.Places;

/// <summary>Adds the places of the world list to the curated ones of a text.</summary>
internal sealed class WorldReader(SplitText split, IReadOnlyDictionary<string, ListedPlace> countries)
{
    private readonly string _text = split.Text;
    private readonly IReadOnlyList<Token> _tokens = split.Tokens;

    public IReadOnlyList<PlaceMention> AddTo(List<PlaceMention> curated, bool russian)
    {
        var matches = new WorldFinder(_text, _tokens, russian ? WorldPlaces.Russian : WorldPlaces.Latin).Find(Owners(curated));
        var proof = new WorldProof(_text, _tokens, curated);
        proof.Judge(matches);
        var choice = new CountryChoice(curated, matches, CountryClues.Find(split));
        var world = matches.Where(match => match.Proof != PlaceProof.None).Select(match => Mention(match, choice, proof)).ToList();
        var (shown, listed) = (Owners(world.Where(mention => !mention.Unproven)), Owners(curated));
        return
        [
            .. curated.Where(mention => shown[mention.FirstToken] < 0).Select(mention => Sharpened(mention, choice))
                .Concat(world.Where(mention => !mention.Unproven || !listed.AsSpan(mention.FirstToken, mention.TokenCount).ContainsAnyExcept(-1)))
                .OrderBy(mention => mention.FirstToken),
        ];
    }

    // "In Spain … in Cordoba": the tables name the largest Cordoba only.
    private PlaceMention Sharpened(PlaceMention mention, CountryChoice choice)
    {
        if (mention is not { Type: EntityType.City, Iso2: not null, Form: PlaceForm.Name } || choice.IsOnly(mention.Iso2)
            || choice.Instead(mention, WorldPlaces.Latin.Find(PlaceKey.Of(mention.Name), out _)) is not { } other || countries.GetValueOrDefault(other.Country) is not { } country)
        {
            return mention;
        }

        var place = new ListedPlace(other.Name, mention.Type, country.Id, country.Id, country.Country3);
        return mention with { Name = place.Name, Iso2 = place.Country, Iso3 = place.Country3, Place = place };
    }

    private PlaceMention Mention(WorldMatch match, CountryChoice choice, WorldProof proof)
    {
        var (chosen, told) = choice.Choose(match);
        var country = told ? countries.GetValueOrDefault(chosen.Country) : null;
        var type = match.Type ?? (chosen.Kind == WorldPlaceKind.Town ? EntityType.City : EntityType.Region);
        var id = country is null ? null : type == EntityType.City ? country.Id : chosen.Code;
        var place = new ListedPlace(chosen.Name, type, id, country?.Id, country?.Country3);
        var start = _tokens[match.First].Start;
        return new(new(start, _tokens[match.End - 1].End - start), place.Name, place.Country, place.Country3, type, PlaceForm.Name)
        {
            Place = place,
            OfWorldList = true,
            Namesakes = country is null ? match.Name.Countries : [],
            Unproven = match.Proof != PlaceProof.Strong && (!IsOfTheText(match, chosen, choice) || (chosen.Russian is not null && proof.Opens(match.First))),
            FirstToken = match.First,
            TokenCount = match.Count,
        };
    }

    /// <summary>Thousands from which a town needs no more than its country's name in the text.</summary>
    private const int Known = 20;

    /// <summary>Thousands from which a place whose name is no person's is taken for itself.</summary>
    private const int Famous = 500;

    // A Russian name in the nominative may be a body's, a film's or a ship's: Russian shows its places by prepositions.
    private bool IsOfTheText(WorldMatch match, WorldPlace chosen, CountryChoice choice) => !WorldProof.IsPersonal(match, _tokens[match.First].Of(_text))
        && ((choice.Of(chosen.Country) >= 2 && (chosen.People >= Known || chosen.Kind == WorldPlaceKind.Region)) || (chosen.Russian is null && chosen.People >= Famous && match.Places.Count <= 2));

    private int[] Owners(IEnumerable<PlaceMention> mentions)
    {
        var (owners, next) = (new int[_tokens.Count], 0);
        Array.Fill(owners, -1);
        foreach (var mention in mentions)
        {
            Array.Fill(owners, next++, mention.FirstToken, mention.TokenCount);
        }

        return owners;
    }
}
