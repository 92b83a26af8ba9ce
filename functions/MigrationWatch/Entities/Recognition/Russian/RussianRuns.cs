using MigrationWatch.Contracts;
using MigrationWatch.Entities.Places;
using MigrationWatch.Entities.Recognition.Found;
using MigrationWatch.Entities.Russian;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition.Russian;

/// <summary>Runs of capitals in Russian, cut where one name ends and another begins.</summary>
internal sealed class RussianRuns(Reading reading, FoundName?[] listedAt, RussianBodies bodies)
{
    private readonly RussianOpenings _openings = new(reading);

    /// <summary>The name in the run of capitals that starts here, without what is no part of it; the end is where to go on.</summary>
    public (int Start, int End) At(int first)
    {
        var end = first + 1;
        while (end < reading.Count && reading.SameSentence(first, end))
        {
            var next = Next(first, end);
            if (next == end)
            {
                break;
            }

            end = next;
        }

        if (!reading.IsOpening(first) && IsAdjectives(first, end) && Described(end) is var described && described > end)
        {
            return (first, described);
        }

        var start = first;
        while (start < end && _openings.IsNoPart(start, end))
        {
            start += reading.IsWord(start + 1) || start + 1 == end ? 1 : 2;
        }

        return (start, end);
    }

    /// <summary>"Средиземного моря", "Нижней Калифорнии": the adjective is of the place after it.</summary>
    private int Described(int end)
    {
        if (!reading.SameSentence(end - 1, end))
        {
            return end;
        }

        return reading.IsSmall(end) && reading.Is(end, WordClass.PlaceHead) ? end + 1
            : listedAt[end] is { Place.Form: PlaceForm.Name } place && place.First == end ? place.End : end;
    }

    private bool IsAdjectives(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!RussianShapes.IsAdjective(reading.Of(i)) && !reading.Is(i, '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"де Голль", "ван дер Беллен": small words that begin a surname; "да" is mostly "and".</summary>
    public int WithParticles(int start)
    {
        while (start > 0 && reading.IsSmall(start - 1) && reading.Is(start - 1, WordClass.PersonJoiner) && !reading.Is(start - 1, "да") && !reading.Is(start - 1, WordClass.PlaceBefore) && reading.SameSentence(start - 1, start))
        {
            start--;
        }

        return start;
    }

    /// <summary>Several Latin words in a row are one foreign name, whatever places and bodies stand in it: "North Wharf Tower".</summary>
    public FoundName? Foreign(int token)
    {
        if (!IsLatin(token) || !reading.IsCapital(token))
        {
            return null;
        }

        var end = token + 1;
        while (end < reading.Count && reading.SameSentence(token, end) && IsLatin(end) && (reading.IsCapital(end) || (reading.IsSmall(end) && IsLatin(end + 1) && reading.IsCapital(end + 1) && IsInside(end))))
        {
            end++;
        }

        return end - token > 1 && !(listedAt[token]?.End >= end) && RussianTypes.OfForeign(reading, token, end) is { } type ? new(token, end - token, type.Type, type.Evidence) : null;
    }

    private bool IsInside(int token) => reading.Is(token, "of") || reading.Is(token, "the") || reading.Is(token, "for") || reading.Is(token, "de");

    private int Next(int first, int end)
    {
        if (bodies.At(end) is not null || (listedAt[end] is { } listed && listed.First == end && !IsSurname(listed)) || IsNextPerson(first, end))
        {
            return end;
        }

        if (reading.IsCapital(end))
        {
            // "Джон McAllen" is one person, "Yesterday Маккартни" a song and its singer.
            return IsLatin(end) == IsLatin(end - 1) || reading.Is(end - 1, WordClass.GivenName) || !reading.IsWord(end - 1) ? end + 1 : end;
        }

        var hyphen = reading.Is(end, '-') && reading.IsGlued(end) && reading.IsGlued(end + 1);
        var initial = reading.Is(end, '.') && reading.IsGlued(end) && reading.Tokens[end - 1].Length == 1 && !reading.IsGlued(end - 1);
        var particle = reading.IsSmall(end) && reading.Is(end, WordClass.PersonJoiner);
        if (particle && reading.IsSmall(end + 1) && reading.Is(end + 1, WordClass.PersonJoiner) && reading.IsCapital(end + 2))
        {
            return end + 3;
        }

        return (hyphen && reading.IsWord(end + 1)) || ((initial || particle) && reading.IsCapital(end + 1)) ? end + 2 : end;
    }

    /// <summary>"Мелания Трамп", "Джек Лондон": a listed name that is here the surname of somebody else.</summary>
    private bool IsSurname(FoundName listed)
    {
        var before = listed.First - 1;
        return listed is { Count: 1, Type: EntityType.Person } or { Count: 1, Place.Form: PlaceForm.Name }
            && (reading.Is(before, WordClass.GivenName) || (reading.Is(before, '.') && reading.Tokens[before - 1].Length == 1)) && !reading.IsAllCapitals(listed.First);
    }

    /// <summary>"Красной Горки | Ивана Бунина", "АО | Пётр Иванов": a given name begins a name unless a name is under way.</summary>
    private bool IsNextPerson(int first, int token) =>
        reading.Is(token, WordClass.GivenName) && reading.IsCapital(token + 1) && !reading.Is(token - 1, WordClass.GivenName | WordClass.PersonJoiner) && reading.IsWord(token - 1)
        && reading.Tokens[token - 1].Length > 1 && !RussianShapes.IsSurname(reading.Of(token - 1)) && token > first;

    private bool IsLatin(int token) => reading.IsWord(token) && char.IsAsciiLetter(reading.Of(token)[0]);
}
