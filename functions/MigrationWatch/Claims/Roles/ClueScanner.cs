using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Entities.Places;
using MigrationWatch.Sentences;

namespace MigrationWatch.Claims.Roles;

/// <summary>The country of which a sentence has a word, for a text that names none; null where its words are of several.</summary>
internal sealed class ClueScanner(SplitText text)
{
    private readonly IReadOnlyList<CountryClue> _all = CountryClues.Find(text);
    private Lazy<CountryClue?>? _ofText;

    public NearCountry? Of(TextSpan sentence)
    {
        var first = Search.FirstNotBelow(_all.Count, i => _all[i].Span.Start, sentence.Start);
        var end = Search.FirstNotBelow(_all.Count, i => _all[i].Span.Start, sentence.Start + sentence.Length);
        return first < end ? Only(first, end) is { } own ? Near(own, sentence) : null
            : (_ofText ??= new(() => Only(0, _all.Count))).Value is { } told ? Near(told, told.Span) : null;
    }

    private CountryClue? Only(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (_all[i].Country != _all[start].Country)
            {
                return null;
            }
        }

        return start < end ? _all[start] : null;
    }

    private static NearCountry Near(CountryClue clue, TextSpan where) =>
        NearCountry.Told(new NamedPlace(0, 0, clue.Country.Name, clue.Country.Country, clue.Country.Country3, IsPeople: false, IsCountry: true), where);
}
