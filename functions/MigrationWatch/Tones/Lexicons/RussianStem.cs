namespace MigrationWatch.Tones.Lexicons;

/// <summary>One key for the forms of a Russian word, by cutting endings after its first vowel, the longest that fits.</summary>
internal static class RussianStem
{
    private static readonly string[] Gerunds = Longest("в вши вшись ив ивши ившись ыв ывши ывшись");
    private static readonly string[] Reflexives = ["ся", "сь"];
    private static readonly string[] Adjectives = Longest("ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");
    private static readonly string[] Participles = Longest("ем нн вш ющ щ ивш ывш ующ");
    private static readonly string[] VerbsAfterA = Longest("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно");
    private static readonly string[] Verbs = Longest("ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю");
    private static readonly string[] Nouns = Longest("а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");

    /// <param name="word">In lower case; ё becomes е in place.</param>
    /// <returns>The key's length within <paramref name="word"/>.</returns>
    public static int Cut(Span<char> word)
    {
        word.Replace('ё', 'е');
        var from = word.IndexOfAny("аеиоуыэюя") + 1;
        if (from == 0 || word.Length <= 3)
        {
            return word.Length;
        }

        var rest = WithoutInflection(word[from..]);
        rest = rest.EndsWith("и") ? rest[..^1] : rest;
        rest = rest.EndsWith("нн") || rest.EndsWith("ь") ? rest[..^1] : rest;
        return from + rest.Length;
    }

    private static ReadOnlySpan<char> WithoutInflection(ReadOnlySpan<char> rest)
    {
        if (Strip(rest, Gerunds, after: "ая") is var gerund && gerund.Length < rest.Length && !rest.EndsWith("ив") && !rest.EndsWith("ыв"))
        {
            return gerund;
        }

        var active = Strip(rest, Reflexives);
        var adjective = Strip(active, Adjectives);
        if (adjective.Length < active.Length)
        {
            return Strip(adjective, Participles, after: "ая");
        }

        var verb = Strip(active, VerbsAfterA, after: "ая");
        verb = verb.Length < active.Length ? verb : Strip(active, Verbs);
        return verb.Length < active.Length ? verb : Strip(active, Nouns);
    }

    private static ReadOnlySpan<char> Strip(ReadOnlySpan<char> rest, string[] endings, string? after = null)
    {
        foreach (var ending in endings)
        {
            if (rest.EndsWith(ending) && (after is null || (rest.Length > ending.Length && after.Contains(rest[^(ending.Length + 1)]))))
            {
                return rest[..^ending.Length];
            }
        }

        return rest;
    }

    private static string[] Longest(string endings) => [.. endings.Split(' ').OrderByDescending(ending => ending.Length)];
}
