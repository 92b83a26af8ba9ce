using MigrationWatch.Claims.Words;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Roles;

/// <summary>What a word stands for that names no place itself (anaphors.tsv).</summary>
internal enum Anaphor
{
    Nothing,
    Country,
    Group,
    People,
    Those,
    Elsewhere,
    Speaker,
    Speakers,
}

/// <summary>Places that are meant, not named, followed through one sentence: "the country", "there", "our citizens".</summary>
/// <param name="before">The last country named before the sentence.</param>
/// <param name="speaker">The country of who speaks in the sentence; looked for when first needed.</param>
internal sealed class Anaphors(NamedPlace? before, Func<NamedPlace?> speaker)
{
    private static readonly PhraseBook<Anaphor> Book = Load();

    private NamedPlace? _own;
    private NamedPlace? _earlierClause;
    private bool _hasClause;
    private NamedPlace? _people;

    private NamedPlace? Last => _own ?? before;

    public void Told(NamedPlace place) => (_own, _people) = place.IsPeople ? (_own, place) : (place, _people);

    /// <summary>A mark ends a clause: who acts in the next is not "there".</summary>
    public void Passed(ScannedWord word)
    {
        if (word.Lower is "," or ";" or ":" or "—" or "–")
        {
            (_earlierClause, _hasClause) = (Last, true);
        }
    }

    /// <summary>The place meant by words at an index; null when they mean none or it can't be told which.</summary>
    public NamedPlace? At(IReadOnlyList<ScannedWord> words, int at) =>
        Book.Match(words, at) is { } match && Meant(match.Meaning) is { Iso: not null } told
            ? told with { Start = at, End = match.End, IsPeople = match.Meaning is Anaphor.People or Anaphor.Speakers or Anaphor.Those, IsAdjective = false }
            : null;

    private NamedPlace? Meant(Anaphor word) => word switch
    {
        // "30,000 have left the country, Georgia's Interior Ministry said"
        Anaphor.Country => _own ?? speaker() ?? before,
        Anaphor.People => Last,
        Anaphor.Group or Anaphor.Those => _people,
        Anaphor.Elsewhere => _hasClause ? _earlierClause : before,
        Anaphor.Speaker or Anaphor.Speakers => speaker(),
        _ => null,
    };

    private static PhraseBook<Anaphor> Load()
    {
        var book = new PhraseBook<Anaphor>();
        foreach (var row in CuratedTable.Load("anaphors.tsv").Rows)
        {
            book.Add(row.Required("phrase"), TermName.Find<Anaphor>(row["refers"]) ?? throw row.Mistake($"refers \"{row["refers"]}\""));
        }

        return book;
    }
}
