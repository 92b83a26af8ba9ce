using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Roles;

/// <summary>Countries told by their papers: "Armenian citizenship", "паспорта России", "турецким видом на жительство" (papers.tsv).</summary>
internal sealed class CountryPapers(IReadOnlyList<ScannedWord> words)
{
    private const string Identity = "identity";

    private static readonly PhraseBook<string> Book = Load();

    /// <summary>What the country of a paper is to a movement; null when no paper is named with it.</summary>
    public PlaceRole? RoleOf(NamedPlace place, Trigger? trigger) => KindBeside(place) switch
    {
        null => null,
        Identity => trigger is null or { Event: "naturalisation" or "loss-of-citizenship" } ? trigger?.In : trigger.Group,
        _ => trigger is { Measure: ClaimMeasure.Stock or ClaimMeasure.Registrations or ClaimMeasure.Decisions } ? trigger.In : PlaceRole.None,
    };

    private string? KindBeside(NamedPlace place)
    {
        if (place.IsPeople || (place.End < words.Count && words[place.End].Is("'s")))
        {
            var next = place.IsPeople ? place.End : place.End + 1;
            return next < words.Count ? Book.Match(words, next)?.Meaning : null;
        }

        // "гражданство России", "citizenship of Armenia"
        var before = place.Start > 0 && words[place.Start - 1].Is("of") ? place.Start - 2 : place.Start - 1;
        return before >= 0 && Book.Match(words, before) is { } match && match.End == before + 1 ? match.Meaning : null;
    }

    private static PhraseBook<string> Load()
    {
        var book = new PhraseBook<string>();
        foreach (var row in CuratedTable.Load("papers.tsv").Rows)
        {
            book.Add(row.Required("paper"), row.Required("kind"));
        }

        return book;
    }
}
