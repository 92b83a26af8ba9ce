using MigrationWatch.Contracts;
using MigrationWatch.Entities.Places;
using MigrationWatch.Entities.Recognition.Found;
using MigrationWatch.Entities.Russian;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition.Russian;

/// <summary>Bodies in Russian: the first word has a capital and the rest stands in the genitive, or the name is quoted after a word for a body.</summary>
internal sealed class RussianBodies(Reading reading, FoundName?[] listedAt)
{
    /// <summary>Words after a body's first one; the longest ministries have eight.</summary>
    private const int LongestTail = 9;

    /// <summary>Tokens between two quotation marks that are still a name.</summary>
    private const int LongestQuotation = 8;

    /// <summary>"Министерство внутренних дел", "Королевское общество защиты птиц", "Суд Парижа".</summary>
    public FoundName? At(int token)
    {
        if (!reading.IsCapital(token) || listedAt[token] is { Place: null } or { Place.Form: PlaceForm.Name } || reading.Tokens[token].Length < 3)
        {
            return null;
        }

        var head = token;
        while (head < token + 4 && reading.IsWord(head) && !reading.Is(head, WordClass.OrgHead) && RussianShapes.IsAdjective(reading.Of(head)) && reading.SameSentence(token, head))
        {
            head++;
        }

        if (!reading.Is(head, WordClass.OrgHead) || !reading.SameSentence(token, head))
        {
            return null;
        }

        var end = Owner(token, Tail(head + 1, head), head);

        // "Южнокорейская компания" is any company of the country; "Российская академия наук" is one.
        if (end == head + 1 && head > token && ((reading.IsOpening(token) && head == token + 1) || (listedAt[token] is not null && reading.IsSmall(head))))
        {
            return null;
        }

        // "Суд решил" opens a sentence with a common word: only a tail or an adjective makes it a name.
        return end - token == 1 && (reading.IsOpening(token) || !reading.IsCapital(token)) || (reading.IsOpening(token) && head == token && end == head + 1)
            ? null
            : new(token, end - token, EntityType.Organization, NameEvidence.Head);
    }

    /// <summary>A listed name, or the body of another country that it begins: "МИД Великобритании" is not the Russian one.</summary>
    public FoundName? Listed(int token)
    {
        if (listedAt[token] is not { } listed || listed.First != token)
        {
            return null;
        }

        // "Чехо-Словакия" is one place.
        if (listed.Place is { Form: PlaceForm.Name } && reading.Is(listed.End, '-') && reading.IsGlued(listed.End) && reading.IsGlued(listed.End + 1) && reading.IsCapital(listed.End + 1))
        {
            return new(token, listed.Count + 2, EntityType.Region, NameEvidence.Context);
        }

        // "Дональд Трамп-младший" is his son.
        if (listed is { Type: EntityType.Person, Count: > 1 } && reading.Is(listed.End, '-') && reading.IsGlued(listed.End) && reading.IsGlued(listed.End + 1) && reading.IsWord(listed.End + 1))
        {
            return new(token, listed.Count + 2, EntityType.Person, NameEvidence.GivenName);
        }

        return Masthead(listed) is { } masthead ? masthead : listed is { Type: EntityType.Organization, Listed: { Kind: "government", Country: { } country } } && PlaceAt(listed.End) is { Type: EntityType.Country } owner && reading.SameSentence(token, owner.First) && owner.Place!.Value.Iso2 != country
            ? new(token, owner.End - token, EntityType.Organization, NameEvidence.Head)
            : listed;
    }

    // "Нью-Йорк Таймс", "Торонто Рэпторс": a place in the nominative and a foreign word are a newspaper or a team.
    private FoundName? Masthead(FoundName listed)
    {
        var next = listed.End;
        return listed.Place is { Form: PlaceForm.Name, Type: EntityType.City } && next < reading.Count && listedAt[next] is null && reading.IsCapital(next) && reading.SameSentence(listed.First, next)
            && !reading.Is(listed.First - 1, WordClass.PlaceBefore | WordClass.PlaceHead) && !reading.Is(next, WordClass.GivenName | WordClass.Title | WordClass.Ordinary | WordClass.OrgHead) && reading.Of(next - 1) is not [.., 'а' or 'у' or 'ы' or 'е' or 'м' or 'я' or 'ю' or 'й']
            && !RussianShapes.IsSurname(reading.Of(next)) && !Vocabulary.IsRussian(reading.Of(next)) && reading.Tokens[next].Length > 1
            ? new(listed.First, listed.Count + 1, EntityType.Organization, NameEvidence.Guess)
            : null;
    }

    /// <summary>"агентство «Заря»": the quoted name of a body.</summary>
    public FoundName? Quoted(int token)
    {
        if (QuotationEnd(token) is not { } end || !reading.IsCapital(token + 1))
        {
            return null;
        }

        if (reading.Is(token - 1, WordClass.OrgHead) || reading.Is(token - 2, WordClass.OrgHead))
        {
            return new(token + 1, end - token - 1, EntityType.Organization, NameEvidence.Context);
        }

        return IsAllCapitals(token + 1, end) && end - token > 2 && !char.IsAsciiLetter(reading.Of(token + 1)[0]) && !reading.Is(token + 1, WordClass.GivenName) && !reading.Is(token - 1, WordClass.Work) && !reading.Is(token - 2, WordClass.Work)
            ? new(token + 1, end - token - 1, EntityType.Organization, NameEvidence.Guess)
            : null;
    }

    private int Tail(int token, int head)
    {
        var end = token;
        while (end < token + LongestTail && reading.SameSentence(head, end) && listedAt[end] is null)
        {
            if (reading.IsSmall(end) && !reading.Is(end, "имени") && !reading.Is(end, WordClass.Speech | WordClass.Title | WordClass.PlaceBefore) && RussianShapes.MayDepend(reading.Of(end)))
            {
                end++;
            }
            else if (reading.IsSmall(end + 1) && RussianShapes.MayDepend(reading.Of(end + 1)) && (IsPurpose(end, head) || IsListOf(end)))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private bool IsPurpose(int token, int head) => reading.Is(token, "по") || (reading.IsCapital(head) && (reading.Is(token, "за") || reading.Is(token, "для")));

    // "труда и занятости населения" goes on; "комитет и его глава" does not.
    private bool IsListOf(int and) => reading.Is(and, "и") && reading.IsSmall(and - 1) && !reading.Is(and - 1, WordClass.OrgHead) && reading.IsSmall(and + 2) && RussianShapes.MayDepend(reading.Of(and + 2));

    /// <summary>Whose it is or after whom it is named: "Суд Парижа", "Университет имени М. В. Ломоносова".</summary>
    private int Owner(int token, int end, int head)
    {
        if (!reading.SameSentence(head, end))
        {
            return end;
        }

        if (reading.Is(end, "имени") || reading.Is(end, "им"))
        {
            var named = reading.Is(end + 1, '.') ? end + 2 : end + 1;
            while (named < reading.Count && (reading.IsCapital(named) || (reading.Is(named, '.') && reading.Tokens[named - 1].Length == 1)))
            {
                named++;
            }

            return named > end + 1 ? named : end;
        }

        if (end == head + 1 && !reading.IsOpening(token) && (reading.IsCapital(head) || head > token) && IsPatron(end))
        {
            return reading.IsCapital(end + 1) && RussianShapes.IsAdjective(reading.Of(end)) ? end + 2 : end + 1;
        }

        return PlaceAt(end) is { } place && (!reading.IsOpening(token) || end > head + 1 || head > token || listedAt[end]!.Type != EntityType.Country) ? place.End : end;
    }

    // "Академия Святой Анны", "Институт Пастера", but not "глава Администрации Володин".
    private bool IsPatron(int token) => reading.IsCapital(token) && listedAt[token] is null && !reading.Is(token, WordClass.GivenName) && reading.Of(token) is [.., 'а' or 'я' or 'й' or 'и'] && !RussianShapes.IsSurname(reading.Of(token));

    private FoundName? PlaceAt(int token) => token < reading.Count && listedAt[token] is { Place.Form: PlaceForm.Name } place && place.First == token && !IsOtherCase(place.End - 1) ? place : null;

    // "Парламент Казахстаном не правит": an instrumental owns nothing.
    private bool IsOtherCase(int token) => reading.Of(token) is [.., 'о' or 'е', 'м' or 'й'];

    /// <summary>The closing mark of a short quotation that opens here.</summary>
    private int? QuotationEnd(int token)
    {
        if (!(reading.Is(token, '«') || reading.Is(token, '„') || reading.Is(token, '“') || reading.Is(token, '"')))
        {
            return null;
        }

        for (var end = token + 2; end < reading.Count && end < token + LongestQuotation; end++)
        {
            if (reading.Is(end, '»') || reading.Is(end, '”') || reading.Is(end, '“') || reading.Is(end, '"'))
            {
                return end;
            }
        }

        return null;
    }

    private bool IsAllCapitals(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!reading.IsCapital(i) && !(reading.Is(i, '-') && reading.IsGlued(i)))
            {
                return false;
            }
        }

        return true;
    }
}
