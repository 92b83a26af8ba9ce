using MigrationWatch.Contracts;
using MigrationWatch.Entities.Places;
using MigrationWatch.Entities.Recognition.Found;
using MigrationWatch.Entities.Russian;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition.Russian;

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

        if ((IsTitleOfWork(reading, first) && (IsMark(reading, before) || reading.Is(before, '—'))) || (count == 1 && RussianShapes.IsRomanNumber(reading.Of(first))))
        {
            return null;
        }

        var latin = reading.Of(first)[0] < 'А';
        if (latin && IsMark(reading, end) && !reading.Is(before - 1, WordClass.OrgHead))
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

        if ((reading.Is(end - 1, WordClass.PlaceHead) && count > 1) || reading.Is(before, WordClass.PlaceHead) || (reading.Is(before, "названием") && reading.Is(before - 2, WordClass.PlaceHead)) || IsDescribedPlace(reading, first, end))
        {
            return (EntityType.City, NameEvidence.Head);
        }

        if (reading.Is(before, WordClass.OrgHead) || reading.Is(before, '«') && reading.Is(before - 1, WordClass.OrgHead))
        {
            return (EntityType.Organization, NameEvidence.Context);
        }

        if (IsQuoted(reading, first, end) && !RussianShapes.IsSurname(reading.Of(end - 1)))
        {
            return (EntityType.Organization, NameEvidence.Guess);
        }

        return ByNeighbours(reading, first, end) ?? ByShape(reading, first, end);
    }

    /// <summary>What several Latin words in a row are.</summary>
    public static (EntityType Type, NameEvidence Evidence)? OfForeign(Reading reading, int first, int end)
    {
        if (IsTitleOfWork(reading, first) || (IsQuoted(reading, first, end) && !reading.Is(first - 2, WordClass.OrgHead)))
        {
            return null;
        }

        if (reading.Is(first - 1, WordClass.OrgHead) || reading.Is(end - 1, WordClass.OrgHead | WordClass.OrgEnd))
        {
            return (EntityType.Organization, NameEvidence.Head);
        }

        if (reading.Is(first, WordClass.GivenName))
        {
            return (EntityType.Person, NameEvidence.GivenName);
        }

        return reading.Is(end - 1, WordClass.PlaceHead) && !reading.Is(end - 1, WordClass.OrgHead) || reading.Is(first - 1, WordClass.PlaceHead)
            ? (EntityType.Region, NameEvidence.Head)
            : (EntityType.Organization, NameEvidence.Guess);
    }

    /// <summary>"фильма «Дюймовочка»"</summary>
    private static bool IsTitleOfWork(Reading reading, int first) =>
        reading.Is(first - 1, WordClass.Work) || (reading.Is(first - 1, '—') && reading.Is(first - 2, WordClass.Work)) || (IsMark(reading, first - 1) && (reading.Is(first - 2, WordClass.Work) || (reading.Is(first - 3, WordClass.Work) && reading.IsWord(first - 2))));

    private static bool IsQuoted(Reading reading, int first, int end) => IsMark(reading, first - 1) && IsMark(reading, end);

    private static bool IsMark(Reading reading, int token) => token >= 0 && token < reading.Count && reading.Text[reading.Tokens[token].Start] is '«' or '»' or '"' or '“' or '”' or '„';

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

    // "Верхней Австрии": adjectives before a word that is a place by itself.
    private static bool IsDescribedPlace(Reading reading, int first, int end) =>
        end - first > 1 && RussianShapes.IsAdjective(reading.Of(first)) && Gazetteer.Default.Knows(reading.Of(end - 1)) && !reading.Is(end - 1, WordClass.GivenName);

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

    private static (EntityType, NameEvidence)? ByShape(Reading reading, int first, int end)
    {
        if (end - first == 1 && RussianShapes.IsAcronym(reading.Of(first)) && (NameWords.Of(reading.Of(first).TrimEnd("аеиоуымя")) & WordClass.Thing) != 0)
        {
            return null;
        }

        if (end - first == 1 && (reading.IsAllCapitals(first) || RussianShapes.IsAcronym(reading.Of(first)) || RussianShapes.IsBody(reading.Of(first))))
        {
            return (EntityType.Organization, NameEvidence.Shape);
        }

        if (RussianShapes.IsSurname(reading.Of(end - 1)))
        {
            return (EntityType.Person, NameEvidence.Shape);
        }

        if (end - first == 1 && RussianShapes.IsLand(reading.Of(first)))
        {
            return (EntityType.Region, NameEvidence.Guess);
        }

        return reading.Of(first)[0] < 'А' ? (EntityType.Organization, NameEvidence.Guess) : (EntityType.Person, NameEvidence.Guess);
    }
}
