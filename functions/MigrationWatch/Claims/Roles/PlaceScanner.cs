using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;
using MigrationWatch.Entities.Places;
using MigrationWatch.Sentences;

namespace MigrationWatch.Claims.Roles;

/// <summary>The places of a text, sentence by sentence: the gazetteer's, those the recogniser adds, and "the country" as the one named before.</summary>
public sealed class PlaceScanner
{
    private static readonly PhraseBook<string> Anaphors = LoadAnaphors();

    // "the Croatian coast", "the Mongolian capital": an adjective before ground names the country.
    private static readonly PhraseBook<bool> Grounds = LoadGrounds();

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
        NamedPlace? people = null;
        for (var at = 0; at < words.Count; at++)
        {
            if (next < _all.Count && _all[next].Span.Start <= words[at].Start)
            {
                var end = EndOf(words, at, _all[next].Span.End);
                var place = _all[next++].Place;
                found.Add(place with { Start = at, End = end, IsPeople = place.IsPeople && !(end < words.Count && Grounds.Match(words, end) is not null) });
                at = end - 1;
                (last, people) = found[^1] is { IsPeople: true } ? (last, found[^1]) : (found[^1], people);
            }
            else if (Anaphors.Match(words, at) is { } match && (match.Meaning == "group" ? people : last) is { } told && told.Iso is not null)
            {
                found.Add(told with { Start = at, End = match.End, IsPeople = match.Meaning == "people" });
                at = match.End - 1;
            }
        }

        return found;
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

    private static PhraseBook<string> LoadAnaphors()
    {
        var book = new PhraseBook<string>();
        foreach (var row in CuratedTable.Load("anaphors.tsv").Rows)
        {
            book.Add(row.Required("phrase"), row.Required("refers"));
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
