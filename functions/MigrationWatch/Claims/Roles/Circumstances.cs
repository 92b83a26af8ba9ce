using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Units;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Roles;

/// <summary>Places of what went before or beside a movement, not of the movement: "since the invasion of Ukraine", "despite a warning from Washington", "после вторжения в Украину" (circumstances.tsv).</summary>
internal sealed class Circumstances(IReadOnlyList<ScannedWord> words, IReadOnlyList<PhraseMatch<Trigger>> triggers)
{
    private const int Reach = 7;

    private const string Opening = "opening";
    private const string Way = "way";

    private static readonly PhraseBook<string> Openings = Load(kind => kind == Opening);
    private static readonly PhraseBook<string> Nouns = Load(kind => kind != Opening);

    /// <summary>Whether the preposition belongs to such a phrase. A locative stays where an event took place: "floods in Jalal-Abad".</summary>
    public bool Hold(PlaceWord word, int preposition, NamedPlace place)
    {
        // "война в Украине", "вторжение России в Украину": the noun right before, or before a genitive, has the place.
        if (word != PlaceWord.In && (NounEndingAt(preposition) ?? (preposition > 0 && words[preposition - 1].Capital ? NounEndingAt(preposition - 1) : null)) is { } noun)
        {
            // "с начала войны в Израиль": an accusative belongs to the verb, unless the noun itself goes somewhere.
            return word != PlaceWord.Case || noun == Way || PlaceWords.IsLocative(words[place.End - 1].Lower);
        }

        return word is PlaceWord.Origin or PlaceWord.Destination && words[place.Start].Lower[0] is >= 'a' and <= 'z' && IsOpened(preposition);
    }

    private string? NounEndingAt(int end) => end > 0 && Nouns.Match(words, end - 1) is { } noun && noun.End == end ? noun.Meaning : null;

    private bool IsOpened(int preposition)
    {
        for (var at = preposition - 1; at >= Math.Max(0, preposition - Reach); at--)
        {
            if (!words[at].IsLetters || UnitReader.IsPerson(words, at) || IsVerb(at))
            {
                return false;
            }

            if (Openings.Match(words, at) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsVerb(int at)
    {
        var next = Search.FirstNotBelow(triggers.Count, i => triggers[i].End, at + 1);
        return next < triggers.Count && triggers[next].Start <= at;
    }

    private static PhraseBook<string> Load(Func<string, bool> isMeant) =>
        PhraseTable.Load("circumstances.tsv", row => row["kind"], row => isMeant(row.Required("kind")));
}
