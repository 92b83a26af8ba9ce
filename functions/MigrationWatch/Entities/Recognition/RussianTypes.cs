using MigrationWatch.Contracts;
using MigrationWatch.Entities.Russian;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition;

/// <summary>What an unlisted Russian name is; null when it is none.</summary>
internal static class RussianTypes
{
    public static (EntityType Type, NameEvidence Evidence)? Of(Reading reading, int first, int end)
    {
        var (count, before) = (end - first, first - 1);
        if (count == 1 && reading.Tokens[first].Length == 1)
        {
            return null;
        }

        if (before >= 0 && reading.Of(before).StartsWith("долл", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var latin = reading.Of(first)[0] < 'А';
        if (latin && (reading.Is(end, '»') || reading.Is(end, '"')) && !reading.Is(before - 1, WordClass.OrgHead))
        {
            return null;
        }

        if (latin && reading.Is(before, WordClass.Title))
        {
            return (EntityType.Organization, NameEvidence.Context);
        }

        if (IsPerson(reading, first, end))
        {
            return (EntityType.Person, NameEvidence.GivenName);
        }

        if (reading.Is(end - 1, WordClass.PlaceHead) && count > 1 || reading.Is(before, WordClass.PlaceHead))
        {
            return (EntityType.City, NameEvidence.Head);
        }

        if (reading.Is(before, WordClass.OrgHead) || reading.Is(before, '«') && reading.Is(before - 1, WordClass.OrgHead))
        {
            return (EntityType.Organization, NameEvidence.Context);
        }

        return ByNeighbours(reading, first, end) ?? ByShape(reading, first, end);
    }

    private static bool IsPerson(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (RussianShapes.IsPatronymic(reading.Of(i)))
            {
                return true;
            }
        }

        return reading.Is(first, WordClass.GivenName) || (end - first > 1 && reading.Tokens[first].Length == 1 && reading.Is(first + 1, '.'));
    }

    private static (EntityType, NameEvidence)? ByNeighbours(Reading reading, int first, int end)
    {
        var before = first - 1;
        if (reading.Is(before, WordClass.Title) || reading.Is(end, WordClass.Speech) || reading.Is(before, WordClass.Speech))
        {
            return (EntityType.Person, NameEvidence.Context);
        }

        return reading.Is(before, WordClass.PlaceBefore) && !RussianShapes.IsSurname(reading.Of(end - 1)) && !reading.IsAllCapitals(first)
            ? (EntityType.City, NameEvidence.Context)
            : null;
    }

    private static (EntityType, NameEvidence) ByShape(Reading reading, int first, int end)
    {
        if (end - first == 1 && reading.IsAllCapitals(first))
        {
            return (EntityType.Organization, NameEvidence.Shape);
        }

        if (RussianShapes.IsSurname(reading.Of(end - 1)))
        {
            return (EntityType.Person, NameEvidence.Shape);
        }

        return reading.Of(first)[0] < 'А' ? (EntityType.Organization, NameEvidence.Guess) : (EntityType.Person, NameEvidence.Guess);
    }
}
