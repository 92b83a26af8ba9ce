using MigrationWatch.Claims.Attribution;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Roles;

/// <summary>Places that belong to who speaks or acts: "Kazakhstan's Interior Ministry", "officials in Moscow", "молдавские власти", "МВД Казахстана".</summary>
internal sealed class SpeakerPlaces(IReadOnlyList<ScannedWord> words)
{
    private const int Reach = 4;
    private const int LongestName = 3;

    // What stands before an office without a capital letter.
    private static readonly HashSet<string> Ranks = ["deputy", "first", "labour", "labor", "migration", "border", "security", "state", "national", "senior", "top", "former", "regional", "local", "prime"];

    public bool IsSpeaker(NamedPlace place) => IsSeat(place) || IsBehindOffice(place) || IsBefore(place, SourceLexicon.IsSource);

    /// <summary>A body of the state tells it: "Turkey's migration directorate", not "analysts in Moscow".</summary>
    public bool IsOffice(NamedPlace place) => place.Iso is not null && (IsBehindOffice(place) || IsBefore(place, SourceLexicon.IsOffice));

    // "officials in Moscow claim", "the consuls in Bishkek said", "посольство Кыргызстана в Москве"
    private bool IsSeat(NamedPlace place)
    {
        if (place.Start < 2 || words[place.Start - 1].Lower is not ("in" or "в"))
        {
            return false;
        }

        return EndsOffice(place.Start - 1) || SourceLexicon.EndsSource(words, place.Start - 1)
            || (words[place.Start - 1].Is("in") ? place.End < words.Count && SourceLexicon.Speaks(words, place.End) : IsToldIn(place));
    }

    // "…, сообщили в Ереване."
    private bool IsToldIn(NamedPlace place) =>
        SourceLexicon.Speaks(words, place.Start - 2) && (place.End == words.Count || words[place.End].Kind == WordKind.Mark);

    /// <summary>"МВД Казахстана", "the Interior Ministry of Kazakhstan", "министр труда Казахстана".</summary>
    public bool IsBehindOffice(NamedPlace place)
    {
        if (place.IsPeople || place.Start == 0)
        {
            return false;
        }

        var end = words[place.Start - 1].Is("of") ? place.Start - 1 : place.Start;
        return SourceLexicon.EndsOffice(words, end) || (end > 1 && IsGenitive(words[end - 1]) && SourceLexicon.EndsOffice(words, end - 1));
    }

    // "министр труда", but not "власти вернули".
    private static bool IsGenitive(ScannedWord word) =>
        word is { IsLetters: true, Capital: false, Length: > 3 } && word.Lower[^1] is 'а' or 'я' or 'и' or 'ы' && word.Lower[^2] != 'л';

    // "Kazakhstan's Interior Ministry", "Georgia's labour minister", "the Tajik deputy minister"
    private bool IsBefore(NamedPlace place, Func<IReadOnlyList<ScannedWord>, int, bool> isSource)
    {
        var isOwner = place.End < words.Count && words[place.End].Is("'s");
        for (var at = place.End; at < Math.Min(words.Count, place.End + Reach); at++)
        {
            if (isSource(words, at))
            {
                return true;
            }

            if (!words[at].IsLetters || !(isOwner || words[at].Capital || Ranks.Contains(words[at].Lower)))
            {
                return false;
            }
        }

        return false;
    }

    // An office may have its country between itself and its seat.
    private bool EndsOffice(int end)
    {
        for (var at = end; at > Math.Max(0, end - LongestName) && words[at - 1].Capital; at--)
        {
            if (SourceLexicon.EndsOffice(words, at - 1))
            {
                return true;
            }
        }

        return false;
    }
}
