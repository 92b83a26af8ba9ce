using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Roles;

/// <summary>Clauses about a place: "Georgia, home to 3.7 million people, where 62,000 Russians settled", "Турция, откуда уехали 1300 человек" (relatives.tsv).</summary>
internal sealed class RelativeClauses
{
    // "of whom" and the like stand right behind figures, the place close before its clause.
    private const int Farthest = 12;

    private static readonly PhraseBook<PlaceWord> Book = Load();

    private readonly IReadOnlyList<ScannedWord> _words;
    private readonly SentencePlaces _places;
    private readonly List<PhraseMatch<PlaceWord>> _openings;

    public RelativeClauses(IReadOnlyList<ScannedWord> words, SentencePlaces places)
    {
        (_words, _places) = (words, places);
        _openings = [.. Book.Scan(words)];
    }

    /// <summary>What the place is to a figure in a clause about it; null when the figure is in none, or the clause is about another place.</summary>
    public (PlaceRole Role, int Start, int End)? Of(NamedPlace place, FigureFrame figure)
    {
        var next = Search.FirstNotBelow(_openings.Count, i => _openings[i].Start, figure.First);
        return next > 0 && _openings[next - 1] is var opening && place.End <= opening.Start && opening.Start - place.End <= Farthest
            && _places.LastBefore(opening.Start) == place && IsInside(opening.End, figure.First)
            ? (RoleOf(opening.Meaning, figure.Trigger), opening.Start, opening.End)
            : null;
    }

    private static PlaceRole RoleOf(PlaceWord word, Trigger? trigger) => word switch
    {
        PlaceWord.Destination => PlaceRole.Destination,
        PlaceWord.Origin => PlaceRole.Origin,
        _ => trigger?.In ?? PlaceRole.Place,
    };

    // "where, by Monday, 5,000 had come" has two commas; one alone ends the clause: "where rents doubled, took in 5,000".
    private bool IsInside(int start, int end)
    {
        var commas = 0;
        for (var at = start; at < end; at++)
        {
            commas += _words[at].Lower is "," or "—" or "–" ? 1 : 0;
            if (_words[at].Lower is ";" or ":" or ")")
            {
                return false;
            }
        }

        return commas % 2 == 0;
    }

    private static PhraseBook<PlaceWord> Load() =>
        PhraseTable.Load("relatives.tsv", row => TermName.Find<PlaceWord>(row["role"]) ?? throw row.Mistake($"role \"{row["role"]}\""));
}
