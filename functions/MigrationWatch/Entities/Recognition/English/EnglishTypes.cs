using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition.Found;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition.English;

/// <summary>What an unlisted English name is, from its words, then from its neighbours; null when it is no name that we keep.</summary>
internal static class EnglishTypes
{
    private static readonly (EntityType, NameEvidence)? NoName = null;

    public static (EntityType Type, NameEvidence Evidence)? Of(Reading reading, EnglishCapitals capitals, int first, int end, bool title)
    {
        var count = end - first;
        if (count == 1 && IsNoName(reading, capitals, first, title))
        {
            return NoName;
        }

        if (IsTitleOfWork(reading, first, end) || IsPluralAcronym(reading.Of(end - 1)))
        {
            return NoName;
        }

        if (count == 1 && capitals.OpensOrHeads(first) && !title && !reading.Is(first, WordClass.GivenName) && !reading.IsAllCapitals(first) && !EnglishVerbs.Follow(reading, first) && !capitals.IsCapitalElsewhere(first) && Vocabulary.IsEnglish(reading.Of(first)))
        {
            return NoName;
        }

        if (count == 1 && IsPeople(reading.Of(first)))
        {
            return (EntityType.Group, NameEvidence.Shape);
        }

        if (count > 1 && ByWords(reading, first, end) is { } byWords)
        {
            return byWords.Type is null ? NoName : (byWords.Type.Value, NameEvidence.Head);
        }

        if (reading.Is(first, WordClass.GivenName) || Initials(reading, first, end))
        {
            return (EntityType.Person, NameEvidence.GivenName);
        }

        return ByNeighbours(reading, first, end, title) ?? ByShape(reading, first, end) ?? Guess(reading, capitals, first, end);
    }

    private static bool IsNoName(Reading reading, EnglishCapitals capitals, int token, bool title)
    {
        var ordinary = reading.Is(token, WordClass.Ordinary | WordClass.Thing | WordClass.Title | WordClass.EventHead | WordClass.OrgHead | WordClass.PlaceHead | WordClass.LawHead | WordClass.Speech);
        return reading.Tokens[token].Length == 1 || (ordinary && !title && !reading.Is(token, WordClass.GivenName)) || (capitals.OpensOrHeads(token) && capitals.IsOrdinary(token))
            || IsRomanNumber(reading.Of(token)) || reading.Tokens[token + 1 < reading.Count ? token + 1 : token].Kind == TokenKindNumber && !title;
    }

    private const Sentences.TokenKind TokenKindNumber = Sentences.TokenKind.Number;

    /// <summary>A song, a film, a slogan: called so, or the whole of a short quotation.</summary>
    private static bool IsTitleOfWork(Reading reading, int first, int end) => reading.Is(first - 1, WordClass.Work) || IsWholeQuotation(reading, first, end);

    private static bool IsWholeQuotation(Reading reading, int first, int end) =>
        first > 0 && end < reading.Count && reading.Text[reading.Tokens[first - 1].Start] is '"' or '“' && reading.Text[reading.Tokens[end].Start] is '"' or '”' && !reading.Is(first, WordClass.GivenName);

    private static bool IsPluralAcronym(ReadOnlySpan<char> word) => word.Length > 2 && word[^1] == 's' && char.IsUpper(word[^2]) && char.IsUpper(word[0]);

    private static bool IsPeople(ReadOnlySpan<char> word) => word.Length > 6 && (word.EndsWith("ians") || word.EndsWith("ites") || word.EndsWith("anis") || word.EndsWith("ists") || word.EndsWith("burgers") || word.EndsWith("onians"));

    private static (EntityType? Type, bool Found)? ByWords(Reading reading, int first, int end)
    {
        var last = end - 1;
        if (reading.Is(last, WordClass.LawHead))
        {
            return (EntityType.Law, true);
        }

        if (reading.Is(last, WordClass.EventHead))
        {
            return (null, true);
        }

        if (reading.Is(last, WordClass.PlaceHead) && (end - first > 2 || !reading.Is(first, WordClass.GivenName)) || (reading.Is(first, WordClass.PlaceFirst) && !(end - first == 2 && Vocabulary.IsEnglish(reading.Of(last)) && reading.Is(first, WordClass.Ordinary))) || (reading.Is(first, WordClass.PlaceHead) && reading.Is(first + 1, "of")))
        {
            return (EntityType.Region, true);
        }

        return null;
    }

    private static bool Initials(Reading reading, int first, int end) =>
        end - first > 1 && (reading.Tokens[first].Length == 1 || reading.Of(first) is [_, '.', ..] || (end - first == 3 && reading.IsWord(first + 1) && reading.Tokens[first + 1].Length <= 2));

    private static (EntityType, NameEvidence)? ByNeighbours(Reading reading, int first, int end, bool title)
    {
        var (before, after) = (first - 1, end);
        if (title || (reading.Is(before, WordClass.Title) && reading.SameSentence(before, first)) || (reading.Is(before, '.') && reading.Is(before - 1, WordClass.Title) && reading.Tokens[before - 1].Length <= 4))
        {
            return (EntityType.Person, NameEvidence.Context);
        }

        // "the bus company Avto Trans"
        if (reading.IsSmall(before) && reading.Is(before, WordClass.OrgHead) && !reading.Is(before, WordClass.Title))
        {
            return (EntityType.Organization, NameEvidence.Context);
        }

        if (reading.Is(before, "of") && reading.IsSmall(before - 1) && reading.Is(before - 1, WordClass.PlaceHead))
        {
            return (EntityType.City, NameEvidence.Context);
        }

        // "founder of Hack Forums", "the Garonne region"
        if (reading.Is(before, "of") && reading.Is(before - 1, WordClass.Title) && !reading.Is(before - 1, WordClass.GivenName))
        {
            return (EntityType.Organization, NameEvidence.Context);
        }

        if (reading.IsSmall(after) && reading.Is(after, WordClass.PlaceHead) && !reading.Is(after, WordClass.OrgHead | WordClass.Title) && !reading.Is(after, "camp"))
        {
            return (EntityType.Region, NameEvidence.Context);
        }

        if (reading.Is(after, WordClass.Speech) || reading.Is(before, WordClass.Speech) || IsAge(reading, after))
        {
            return (EntityType.Person, NameEvidence.Context);
        }

        if (reading.Is(before, "in") || reading.Is(before, "near") || reading.Is(before, "across") || reading.Is(before, "outside") || reading.Is(before, "throughout") || reading.Is(before, "around") || reading.Is(before, "into") || reading.Is(before, "from") && end - first == 1)
        {
            return (EntityType.City, NameEvidence.Context);
        }

        return reading.Is(before, "at") ? (EntityType.Organization, NameEvidence.Guess) : null;
    }

    private static bool IsAge(Reading reading, int comma) =>
        reading.Is(comma, ',') && comma + 2 < reading.Count && reading.Tokens[comma + 1] is { Kind: TokenKindNumber, Length: 2 } && reading.Is(comma + 2, ',');

    private static (EntityType, NameEvidence)? ByShape(Reading reading, int first, int end)
    {
        var word = reading.Of(end - 1);
        if (end - first == 1 && reading.IsAllCapitals(first))
        {
            return word.Length <= 6 ? (EntityType.Organization, NameEvidence.Shape) : null;
        }

        return HasSurnameEnding(word) ? (EntityType.Person, NameEvidence.Shape) : HasPlaceEnding(word) && end - first == 1 ? (EntityType.City, NameEvidence.Shape) : null;
    }

    private static (EntityType, NameEvidence)? Guess(Reading reading, EnglishCapitals capitals, int first, int end)
    {
        var count = end - first;
        if (count == 1 && Vocabulary.IsEnglish(reading.Of(first)) && !EnglishVerbs.Follow(reading, first))
        {
            return NoName;
        }

        var definite = reading.Is(first - 1, "the");
        if ((count >= 2 && IsOrdinary(reading, capitals, first, end)) || (reading.Is(first - 1, '-') && reading.IsGlued(first)))
        {
            // "the Black Friday sale", "Standing Rock": names of things more often than of bodies; "Anglo-Boer": of a people.
            return NoName;
        }

        return definite || count > 3 || HasInnerCapital(reading.Of(first)) ? (EntityType.Organization, NameEvidence.Guess) : (EntityType.Person, NameEvidence.Guess);
    }

    private static bool IsOrdinary(Reading reading, EnglishCapitals capitals, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (reading.IsWord(i) && !capitals.IsOrdinary(i) && (reading.Is(i, WordClass.GivenName) || !Vocabulary.IsEnglish(reading.Of(i))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> word) => word.Length > 4 && word[3..].ContainsAnyInRange('A', 'Z') && char.IsLower(word[1]);

    private static bool HasSurnameEnding(ReadOnlySpan<char> word) => word.Length > 4
        && (word.EndsWith("ov") || word.EndsWith("ova") || word.EndsWith("ev") || word.EndsWith("eva") || word.EndsWith("enko") || word.EndsWith("sky") || word.EndsWith("skaya") || word.EndsWith("yan")
        || word.EndsWith("shvili") || word.EndsWith("adze") || word.EndsWith("son") || word.EndsWith("zoda") || word.EndsWith("bayev") || word.EndsWith("uk") || word.EndsWith("vich") || word.EndsWith("ovic"));

    private static bool HasPlaceEnding(ReadOnlySpan<char> word) => word.Length > 5
        && (word.EndsWith("stan") || word.EndsWith("burg") || word.EndsWith("ville") || word.EndsWith("shire") || word.EndsWith("abad") || word.EndsWith("grad") || word.EndsWith("land") || word.EndsWith("ford") || word.EndsWith("borough")
        || word.EndsWith("polis") || word.EndsWith("sk"));

    private static bool IsRomanNumber(ReadOnlySpan<char> word) => word.Length <= 5 && word.IndexOfAnyExcept("IVXLC") < 0;
}
