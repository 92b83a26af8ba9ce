using MigrationWatch.Claims.Attribution;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Roles;

/// <summary>Places that belong to who speaks or acts: "Kazakhstan's Interior Ministry", "officials in Moscow", "молдавские власти", "МВД Казахстана".</summary>
internal sealed class SpeakerPlaces(IReadOnlyList<ScannedWord> words)
{
    private const int Reach = 4;
    private const int LongestName = 3;

    public bool IsSpeaker(NamedPlace place) => IsSeat(place) || IsBehindOffice(place) || IsBeforeSource(place);

    // "officials in Moscow claim", "the consuls in Bishkek said", "посольство Кыргызстана в Москве"
    private bool IsSeat(NamedPlace place)
    {
        if (place.Start < 2 || words[place.Start - 1].Lower is not ("in" or "в"))
        {
            return false;
        }

        return EndsOffice(place.Start - 1) || ClaimantReader.EndsSource(words, place.Start - 1)
            || (place.End < words.Count && words[place.Start - 1].Is("in") && ClaimantReader.Speaks(words, place.End));
    }

    // "МВД Казахстана", "the Interior Ministry of Kazakhstan"
    private bool IsBehindOffice(NamedPlace place) =>
        place is { IsPeople: false, Start: > 0 } && ClaimantReader.EndsOffice(words, words[place.Start - 1].Is("of") ? place.Start - 1 : place.Start);

    private bool IsBeforeSource(NamedPlace place)
    {
        for (var at = place.End; at < Math.Min(words.Count, place.End + Reach); at++)
        {
            if (ClaimantReader.IsSource(words, at))
            {
                return true;
            }

            if (words[at].Kind == WordKind.Mark || !(words[at].Capital || words[at].Is("'s")))
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
            if (ClaimantReader.EndsOffice(words, at - 1))
            {
                return true;
            }
        }

        return false;
    }
}
