using MigrationWatch.Claims.Attribution;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Roles;

/// <summary>Places that belong to who speaks or acts: "Kazakhstan's Interior Ministry", "officials in Moscow", "молдавские власти".</summary>
internal sealed class SpeakerPlaces(IReadOnlyList<ScannedWord> words)
{
    private const int Reach = 4;
    private const int ActorReach = 7;

    public bool IsSpeaker(NamedPlace place)
    {
        // "officials in Moscow claim", "the consuls in Bishkek said"
        if (place.Start > 1 && words[place.Start - 1].Lower is "in" or "в" && (ClaimantReader.EndsSource(words, place.Start - 1) || IsSeat(place)))
        {
            return true;
        }

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

    private bool IsSeat(NamedPlace place) => place.End < words.Count && words[place.Start - 1].Is("in") && ClaimantReader.Speaks(words, place.End);

    /// <summary>Who acts stands before the verb, and nothing is said in between: "the authorities in Bishkek deported 68".</summary>
    public bool IsActor(NamedPlace place, FigureFrame figure)
    {
        if (place.End > figure.TriggerStart || figure.TriggerStart - place.End > ActorReach || figure.TriggerStart > figure.Start)
        {
            return false;
        }

        for (var at = place.End; at < figure.TriggerStart; at++)
        {
            if (words[at].IsDigits || words[at].Lower is "," or ";" or "that" or "что" || ClaimantReader.Speaks(words, at))
            {
                return false;
            }
        }

        return true;
    }
}
