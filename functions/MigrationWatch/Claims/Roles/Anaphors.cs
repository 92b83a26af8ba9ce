using MigrationWatch.Claims.Words;

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
    Home,
}

/// <summary>Places that are meant, not named, followed through one sentence: "the country", "there", "our citizens".</summary>
/// <param name="before">The last country named before the sentence.</param>
/// <param name="speaker">The country of who speaks in the sentence; looked for when first needed.</param>
/// <param name="people">The first people named in the sentence: "на родину вернулись 300 таджиков".</param>
internal sealed class Anaphors(NamedPlace? before, Func<NamedPlace?> speaker, Func<NamedPlace?> people)
{
    private static readonly PhraseBook<Anaphor> Book = Load();

    // "left home", "a new home", "is home": no way back.
    private static readonly HashSet<string> NoWay = ["at", "from", "left", "leave", "leaving", "fled", "their", "his", "her", "its", "own", "a", "the", "new", "second", "nursing", "is", "are", "now", "became", "become", "per", "stay", "stayed"];

    private NamedPlace? _own;
    private NamedPlace? _last;
    private NamedPlace? _earlierClause;
    private bool _hasClause;

    // "We sent home 300": their home, not ours.
    private bool _acts;
    private NamedPlace? _people;

    private NamedPlace? Last => _last ?? before;

    /// <param name="isOrigin">A preposition says that somebody comes from it: "the country" that they enter is another.</param>
    public void Told(NamedPlace place, bool isOrigin)
    {
        _people = place.IsPeople ? place : _people;
        _own = place.IsPeople || isOrigin ? _own : place;
        _last = place.IsPeople ? _last : place;
    }

    /// <summary>A mark ends a clause: who acts in the next is not "there".</summary>
    public void Passed(ScannedWord word)
    {
        if (word.Lower is "," or ";" or ":" or "—" or "–")
        {
            (_earlierClause, _hasClause) = (Last, true);
        }
    }

    /// <summary>The place meant by words at an index; null when they mean none or it can't be told which.</summary>
    public NamedPlace? At(IReadOnlyList<ScannedWord> words, int at)
    {
        if (Book.Match(words, at) is not { } match || (match.Meaning == Anaphor.Home && at > 0 && NoWay.Contains(words[at - 1].Lower)))
        {
            return null;
        }

        _acts |= match.Meaning == Anaphor.Speaker;
        return Meant(match.Meaning) is { Iso: not null } told
            ? told with { Start = at, End = match.End, IsPeople = match.Meaning is Anaphor.People or Anaphor.Speakers or Anaphor.Those, IsAdjective = false, IsAnaphor = match.Meaning == Anaphor.Country }
            : null;
    }

    private NamedPlace? Meant(Anaphor word) => word switch
    {
        // "30,000 have left the country, Georgia's Interior Ministry said"
        Anaphor.Country => _own ?? speaker() ?? Last,
        // "МИД Таджикистана сообщил, что из России выдворили 700 граждан республики"
        Anaphor.People => _own ?? Last,
        Anaphor.Group or Anaphor.Those => _people,
        Anaphor.Home => _people ?? people() ?? (_acts ? null : speaker()),
        Anaphor.Elsewhere => _hasClause ? _earlierClause : before,
        Anaphor.Speaker or Anaphor.Speakers => speaker(),
        _ => null,
    };

    private static PhraseBook<Anaphor> Load() =>
        PhraseTable.Load("anaphors.tsv", row => TermName.Find<Anaphor>(row["refers"]) ?? throw row.Mistake($"refers \"{row["refers"]}\""));
}
