using MigrationWatch.Contracts;
using MigrationWatch.Entities.Words;
using MigrationWatch.Sentences;

namespace MigrationWatch.Entities.Places;

/// <summary>Whether a text shows that a name of the world list is a place there: most towns are called like persons, bodies or common things, too.</summary>
internal sealed class WorldProof(string text, IReadOnlyList<Token> tokens, IReadOnlyList<PlaceMention> curated)
{
    /// <summary>Thousands from which a name that is also a common word is believed after "in".</summary>
    private const int Large = 100;

    private const WordClass NoPlace = WordClass.Thing | WordClass.Calendar | WordClass.OrgHead | WordClass.Title | WordClass.People | WordClass.LawHead | WordClass.EventHead | WordClass.PlaceHead | WordClass.PlaceFirst;

    // Their towns are named after persons, and persons after their towns.
    private static readonly HashSet<string> English = ["US", "GB", "AU", "NZ", "CA", "IE", "ZA", "JM"];

    private readonly HashSet<int> _curatedStarts = [.. curated.Where(mention => mention.Form == PlaceForm.Name).Select(mention => mention.FirstToken)];
    private readonly HashSet<int> _curatedEnds = [.. curated.Where(mention => mention.Form == PlaceForm.Name).Select(mention => mention.FirstToken + mention.TokenCount)];

    public void Judge(IReadOnlyList<WorldMatch> matches)
    {
        foreach (var match in matches)
        {
            match.Proof = Of(match);
        }

        var starts = matches.Where(match => match.Proof != PlaceProof.None).ToDictionary(match => match.First);
        Enlist(matches, starts, forward: true);
        Enlist([.. matches.Reverse()], starts, forward: false);
        Repeat(matches);
    }

    /// <summary>Named for a person or a thing as readily as for a place.</summary>
    public static bool IsPersonal(WorldMatch match, ReadOnlySpan<char> first) =>
        (NameWords.Of(first) & WordClass.GivenName) != 0 || match.Name.Countries.All(English.Contains);

    private PlaceProof Of(WorldMatch match)
    {
        if (IsPartOfMore(match) || (match.Count == 1 && IsAcronym(match.First)))
        {
            return PlaceProof.None;
        }

        var single = match.Count == 1 ? Class(match.First) : WordClass.None;
        if (Kind(match) is { } kind)
        {
            match.Type = kind.Type;
            return (single & WordClass.Calendar) == 0 && !(Opens(match.First) && (single & (WordClass.Ordinary | NoPlace)) != 0) ? PlaceProof.Strong : PlaceProof.None;
        }

        if ((single & NoPlace) != 0 || ((single & WordClass.Ordinary) != 0 && (Opens(match.First) || match.Places.All(place => place.People < Large))))
        {
            return PlaceProof.None;
        }

        var before = Word(match.First - 1);
        if (PlaceKinds.IsPreposition(before) || (PlaceKinds.Leans(before) && !IsPersonal(match, Of(match.First))) || IsFollowedByPlace(match))
        {
            return PlaceProof.Strong;
        }

        return (single & WordClass.Ordinary) != 0 ? PlaceProof.None : PlaceProof.Weak;
    }

    // "Santa Cruz Biotech", "John Santa Cruz", "Mr. Santa Cruz", "Post-Mosul"
    private bool IsPartOfMore(WorldMatch match)
    {
        var (before, after) = (match.First - 1, match.End);
        if (IsCapital(after) && !PlaceKinds.Follows(Of(after), out _) && !IsSentenceEnd(after - 1))
        {
            return true;
        }

        // "Verdun-sur-le-Doubs", but "Mosul-based"; "Marat/Sade", "@King_Munster".
        if ((Is(after, '-') && Glued(after) && Glued(after + 1) && (IsCapital(after + 1) || tokens[after + 1].Length <= 3)) || IsGluedMark(after, after) || IsGluedMark(before, match.First))
        {
            return true;
        }

        if (before < 0)
        {
            return false;
        }

        if ((Is(before, '-') && Glued(before) && Glued(match.First)) || (Is(before, '.') && (Class(before - 1) & WordClass.Title) != 0 && tokens[before - 1].Length <= 4))
        {
            return true;
        }

        var classes = Class(before);
        return (classes & WordClass.Title) != 0 && !PlaceKinds.Precedes(Of(before))
            || (IsCapital(before) && !PlaceKinds.Precedes(Of(before)) && !PlaceKinds.Follows(Of(before), out _) && (classes & WordClass.Calendar) == 0
                && !(Opens(before) && ((classes & (WordClass.Ordinary | WordClass.Joiner)) != 0 || PlaceKinds.IsPreposition(Of(before)) || PlaceKinds.Leans(Of(before)))));
    }

    private bool IsGluedMark(int mark, int right) => (Is(mark, '/') || Is(mark, '_') || Is(mark, '@') || Is(mark, '#')) && Glued(right);

    /// <summary>The word beside the name that says what kind of place it is.</summary>
    private (EntityType? Type, bool Told)? Kind(WorldMatch match)
    {
        // "Butte County" has the word in its name.
        if (PlaceKinds.Follows(Word(match.End), out var type) || (match.Count > 1 && PlaceKinds.Follows(Word(match.End - 1), out type)))
        {
            return (type, true);
        }

        var before = match.First - 1;
        if (Word(before) is "of" or "de" or "du" or "del" && PlaceKinds.StandsBeforeOf(Word(before - 1), out type))
        {
            return (type, true);
        }

        // "Province: Antique"
        if (Is(before, ':') && PlaceKinds.Follows(Word(before - 1), out type))
        {
            return (type, true);
        }

        return PlaceKinds.Precedes(Word(before)) || (PlaceKinds.Follows(Word(before), out type) && char.IsLower(text[tokens[before].Start])) ? (type, true) : null;
    }

    // "Great Yarmouth, Norfolk", "Kouango (Central African Republic)"
    private bool IsFollowedByPlace(WorldMatch match) => (Is(match.End, ',') || Is(match.End, '(')) && _curatedStarts.Contains(match.End + 1);

    /// <summary>"Choco, Cauca, Nariño and Valle del Cauca": who stands in a list with a place is one.</summary>
    private void Enlist(IReadOnlyList<WorldMatch> matches, Dictionary<int, WorldMatch> starts, bool forward)
    {
        var ends = forward ? starts.Values.Where(match => match.Proof == PlaceProof.Strong).Select(match => match.End).ToHashSet() : [];
        foreach (var match in matches.Where(match => match.Proof == PlaceProof.Weak))
        {
            var strong = forward
                ? Joint(match.First, -1) is { } end && (_curatedEnds.Contains(end) || ends.Contains(end))
                : Joint(match.End - 1, 1) is { } start && (_curatedStarts.Contains(start) || (starts.TryGetValue(start, out var next) && next.Proof == PlaceProof.Strong));
            if (strong)
            {
                match.Proof = PlaceProof.Strong;
                ends.Add(match.End);
            }
        }
    }

    /// <summary>The token across ", ", " and " or ", and ": where the neighbour starts, or after which it ends.</summary>
    private int? Joint(int from, int step)
    {
        var at = from + step;
        var joints = 0;
        while (joints < 2 && (Is(at, ',') || Word(at) is "and" or "or" or "и" or "или"))
        {
            at += step;
            joints++;
        }

        return joints == 0 ? null : step < 0 ? at + 1 : at;
    }

    private static void Repeat(IReadOnlyList<WorldMatch> matches)
    {
        var shown = matches.Where(match => match.Proof == PlaceProof.Strong).Select(match => match.Name.Key).ToHashSet();
        foreach (var match in matches.Where(match => match.Proof == PlaceProof.Weak && shown.Contains(match.Name.Key)))
        {
            match.Proof = PlaceProof.Strong;
        }
    }

    private ReadOnlySpan<char> Of(int token) => tokens[token].Of(text);

    private ReadOnlySpan<char> Word(int token) => token >= 0 && token < tokens.Count && tokens[token].Kind == TokenKind.Word ? Of(token) : default;

    private WordClass Class(int token) => token >= 0 && token < tokens.Count && tokens[token].Kind == TokenKind.Word ? NameWords.Of(Of(token)) : WordClass.None;

    private bool Is(int token, char mark) => token >= 0 && token < tokens.Count && tokens[token].Length == 1 && text[tokens[token].Start] == mark;

    private bool IsCapital(int token) => token >= 0 && token < tokens.Count && tokens[token].Kind == TokenKind.Word && char.IsUpper(text[tokens[token].Start]);

    private bool Glued(int token) => token > 0 && token < tokens.Count && tokens[token].Start == tokens[token - 1].End;

    private bool IsSentenceEnd(int token) => text.AsSpan(tokens[token].End, tokens[token + 1].Start - tokens[token].End).Contains('\n');

    /// <summary>Opens a sentence, a quotation or a line, where every word has a capital.</summary>
    public bool Opens(int token) => token == 0 || IsSentenceEnd(token - 1) || text[tokens[token - 1].Start] is '.' or '!' or '?' or '"' or '“' or '«' or ':' or '•' or '—' or '–';

    private bool IsAcronym(int token)
    {
        var word = Of(token);
        return word.Length <= 6 && word.IndexOfAnyExceptInRange('A', 'Z') < 0 && !(Upper(token - 1) && Upper(token + 1));
    }

    private bool Upper(int token) => token < 0 || token >= tokens.Count || tokens[token].Kind != TokenKind.Word || Of(token).IndexOfAnyInRange('a', 'z') < 0;
}
