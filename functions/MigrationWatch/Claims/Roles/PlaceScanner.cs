using MigrationWatch.Claims.Units;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;
using MigrationWatch.Entities.Places;
using MigrationWatch.Sentences;

namespace MigrationWatch.Claims.Roles;

/// <summary>The places of a text, sentence by sentence: the gazetteer's, those the recogniser adds, and "the country" as the one named before.</summary>
public sealed class PlaceScanner
{
    // Who speaks and who is counted are among the first places of a sentence; a list of places without end tells neither.
    private const int MostAhead = 20;

    // "the Croatian coast", "the Mongolian capital": an adjective before ground names the country.
    private static readonly PhraseBook<bool> Grounds = LoadGrounds();

    private static readonly PhraseBook<NamedPlace> TownAdjectives = LoadTownAdjectives();

    private readonly List<(TextSpan Span, NamedPlace Place)> _all;

    public PlaceScanner(SplitText text, string language, IReadOnlyList<Entity> entities)
    {
        var listed = Gazetteer.Default.Find(text, language);
        var confirmed = entities.Where(entity => entity.Type is EntityType.Country or EntityType.City or EntityType.Region)
            .SelectMany(entity => entity.Mentions.Select(span => span.Start)).ToHashSet();
        _all = [.. listed.Where(mention => !(mention.Ambiguous || mention.Unproven) || confirmed.Contains(mention.Span.Start)).Select(mention => (mention.Span, Listed(mention)))];
        var known = listed.Select(mention => mention.Span.Start).ToHashSet();
        _all.AddRange(from entity in entities
                      where entity.Type is EntityType.City or EntityType.Region
                      from span in entity.Mentions
                      where !known.Contains(span.Start)
                      let country = Country(entity.Id)
                      select (span, new NamedPlace(0, 0, entity.Name, country?.Country, country?.Country3, false, false)));
        _all.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
    }

    /// <param name="last">The last country named before the sentence.</param>
    public IReadOnlyList<NamedPlace> In(IReadOnlyList<ScannedWord> words, NamedPlace? last)
    {
        var found = new List<NamedPlace>();
        var next = words.Count == 0 ? _all.Count : Search.FirstNotBelow(_all.Count, i => _all[i].Span.Start, words[0].Start);
        var first = next;
        var speaker = new Lazy<NamedPlace?>(() => Speaker(words, first));
        var people = new Lazy<NamedPlace?>(() => People(words, first));
        var anaphors = new Anaphors(last, () => speaker.Value, () => people.Value);
        for (var at = 0; at < words.Count; at++)
        {
            if (next < _all.Count && _all[next].Span.Start <= words[at].Start)
            {
                found.Add(Placed(words, at, next++));
                anaphors.Told(found[^1], PlaceWords.Before(words, at, Math.Max(0, at - 1)) is { Word: PlaceWord.Origin });
                at = found[^1].End - 1;
            }
            else if (TownAdjectives.Match(words, at) is { } town)
            {
                found.Add(town.Meaning with { Start = at, End = town.End, IsPeople = !(town.End < words.Count && Grounds.Match(words, town.End) is not null) });
                anaphors.Told(found[^1], isOrigin: false);
                at = town.End - 1;
            }
            else if (anaphors.At(words, at) is { } told)
            {
                found.Add(told);
                at = told.End - 1;
            }
            else
            {
                anaphors.Passed(words[at]);
            }
        }

        return found;
    }

    private NamedPlace Placed(IReadOnlyList<ScannedWord> words, int at, int index)
    {
        var (end, place) = (EndOf(words, at, _all[index].Span.End), _all[index].Place);
        return place with { Start = at, End = end, IsPeople = place.IsPeople && !(end < words.Count && Grounds.Match(words, end) is not null) };
    }

    // The country of who speaks, wherever in the sentence: "…, Georgia's Interior Ministry said".
    private NamedPlace? Speaker(IReadOnlyList<ScannedWord> words, int first)
    {
        var speakers = new SpeakerPlaces(words);
        return From(words, first).FirstOrDefault(speakers.IsSpeaker);
    }

    private NamedPlace? People(IReadOnlyList<ScannedWord> words, int first) =>
        From(words, first).FirstOrDefault(place => place is { IsPeople: true } && !(place.IsAdjective && !UnitReader.IsPerson(words, Math.Min(place.End, words.Count - 1))));

    private IEnumerable<NamedPlace> From(IReadOnlyList<ScannedWord> words, int first)
    {
        for (var index = first; index < Math.Min(_all.Count, first + MostAhead) && _all[index].Span.Start < words[^1].End; index++)
        {
            var at = Search.FirstNotBelow(words.Count, i => words[i].Start, _all[index].Span.Start);
            if (at < words.Count)
            {
                yield return Placed(words, at, index);
            }
        }
    }

    /// <summary>The first place after a sentence, for a text that names its country only later.</summary>
    public (NamedPlace Place, TextSpan Span)? FirstAfter(int offset)
    {
        var next = Search.FirstNotBelow(_all.Count, i => _all[i].Span.Start, offset);
        return next < _all.Count && _all[next].Place.Iso is not null ? (_all[next].Place, _all[next].Span) : null;
    }

    private static NamedPlace Listed(PlaceMention mention) =>
        new(0, 0, mention.Name, mention.Iso2, mention.Iso3, mention.Form != PlaceForm.Name, mention.Type == EntityType.Country) { Namesakes = mention.Namesakes, IsAdjective = mention.Form == PlaceForm.Adjective };

    private static ListedPlace? Country(string? id) => id is { Length: >= 2 } ? Gazetteer.Default.Countries.GetValueOrDefault(id[..2]) : null;

    private static int EndOf(IReadOnlyList<ScannedWord> words, int at, int end)
    {
        while (at < words.Count && words[at].Start < end)
        {
            at++;
        }

        return at;
    }

    private static PhraseBook<NamedPlace> LoadTownAdjectives()
    {
        var book = new PhraseBook<NamedPlace>();
        foreach (var row in CuratedTable.Load("town-adjectives.tsv").Rows)
        {
            var country = Country(row.Required("country")) ?? throw row.Mistake($"country \"{row["country"]}\"");
            book.Add(row.Required("adjective"), new NamedPlace(0, 0, country.Name, country.Country, country.Country3, IsPeople: true, IsCountry: false) { IsAdjective = true });
        }

        return book;
    }

    private static PhraseBook<bool> LoadGrounds()
    {
        var book = new PhraseBook<bool>();
        foreach (var row in CuratedTable.Load("grounds.tsv").Rows)
        {
            book.Add(row.Required("noun"), true);
        }

        return book;
    }
}
