using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Units;
using MigrationWatch.Claims.Words;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Roles;

/// <summary>Places of what went before or beside a movement, not of the movement: "since the invasion of Ukraine", "despite a warning from Washington", "после вторжения в Украину" (circumstances.tsv).</summary>
internal sealed class Circumstances(IReadOnlyList<ScannedWord> words, IReadOnlyList<PhraseMatch<Trigger>> triggers)
{
    private const int Reach = 7;

    private static readonly (PhraseBook<bool> Openings, PhraseBook<bool> Nouns) Books = Load();

    /// <summary>Whether the preposition belongs to such a phrase. A locative stays where an event took place: "floods in Jalal-Abad".</summary>
    public bool Hold(PlaceWord word, int preposition, NamedPlace place)
    {
        // "война в Украине", "вторжение в Украину": the noun right before has the place.
        if (preposition > 0 && word is not PlaceWord.In && Books.Nouns.Match(words, preposition - 1) is { } noun && noun.End == preposition)
        {
            return true;
        }

        return word is PlaceWord.Origin or PlaceWord.Destination && words[place.Start].Lower[0] is >= 'a' and <= 'z' && IsOpened(preposition);
    }

    private bool IsOpened(int preposition)
    {
        for (var at = preposition - 1; at >= Math.Max(0, preposition - Reach); at--)
        {
            if (!words[at].IsLetters || UnitReader.IsPerson(words, at) || IsVerb(at))
            {
                return false;
            }

            if (Books.Openings.Match(words, at) is not null)
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

    private static (PhraseBook<bool> Openings, PhraseBook<bool> Nouns) Load()
    {
        var (openings, nouns) = (new PhraseBook<bool>(), new PhraseBook<bool>());
        foreach (var row in CuratedTable.Load("circumstances.tsv").Rows)
        {
            (row.Required("kind") == "opening" ? openings : nouns).Add(row.Required("phrase"), true);
        }

        return (openings, nouns);
    }
}
