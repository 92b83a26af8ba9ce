using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition.Found;

namespace MigrationWatch.Entities.Recognition;

/// <summary>"The Danube, the Sava and the Drava": what is listed together is of one kind, so the clear ones say what the guesses are.</summary>
internal static class Enumerations
{
    public static List<FoundName> Resolve(Reading reading, List<FoundName> names)
    {
        for (var first = 0; first < names.Count;)
        {
            var (end, isJoined) = (first + 1, false);
            while (end < names.Count && Link(reading, names[end - 1], names[end]) is { } link)
            {
                isJoined |= link;
                end++;
            }

            if (isJoined && Kind(names, first, end) is { } type)
            {
                for (var i = first; i < end; i++)
                {
                    names[i] = IsGuess(names[i]) ? names[i] with { Type = type, Evidence = NameEvidence.Repeated } : names[i];
                }
            }

            first = end;
        }

        return names;
    }

    /// <summary>Whether two names are parted by a comma (false) or by "and" (true) and nothing else; null when they are not.</summary>
    private static bool? Link(Reading reading, FoundName one, FoundName other)
    {
        if (other.First <= one.End || other.First > one.End + 3 || !reading.SameSentence(one.First, other.First))
        {
            return null;
        }

        var isJoined = false;
        for (var i = one.End; i < other.First; i++)
        {
            var joins = reading.Is(i, "and") || reading.Is(i, "or") || reading.Is(i, "и") || reading.Is(i, "или");
            isJoined |= joins;
            if (!joins && !reading.Is(i, ',') && !reading.Is(i, "the"))
            {
                return null;
            }
        }

        return reading.Is(one.End, "the") ? null : isJoined;
    }

    /// <summary>The type that all clear names share; a guess beside countries is some place.</summary>
    private static EntityType? Kind(List<FoundName> names, int first, int end)
    {
        EntityType? kind = null;
        for (var i = first; i < end; i++)
        {
            if (IsGuess(names[i]))
            {
                continue;
            }

            var type = names[i].Type is EntityType.Country or EntityType.City ? EntityType.Region : names[i].Type;
            if (kind is not null && kind != type)
            {
                return null;
            }

            kind = type;
        }

        return kind is EntityType.Person or EntityType.Organization or EntityType.Region ? kind : null;
    }

    private static bool IsGuess(FoundName name) => name.Evidence is NameEvidence.Guess or NameEvidence.Shape && name.Place is null && name.Listed is null;
}
