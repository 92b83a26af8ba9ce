using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Words;

/// <summary>Writes out English verbs in phrases: <c>take~ in</c> stands for take, takes, took, taken and taking in. Verbs that aren't regular are in verb-forms.tsv.</summary>
internal static class VerbForms
{
    private const char Sign = '~';

    private static readonly Dictionary<string, string> Irregular = CuratedTable.Load("verb-forms.tsv").Rows.ToDictionary(row => row.Required("verb"), row => row.Required("forms"));

    public static string In(string phrase) => phrase.Contains(Sign, StringComparison.Ordinal) ? string.Join(' ', phrase.Split(' ').Select(Word)) : phrase;

    private static string Word(string word) => string.Join('|', word.Split('|').Select(one => one[^1] == Sign ? Of(one[..^1]) : one));

    private static string Of(string verb)
    {
        if (Irregular.TryGetValue(verb, out var forms))
        {
            return $"{verb}|{forms}";
        }

        return verb[^1] switch
        {
            'e' => $"{verb}|{verb}s|{verb}d|{verb[..^1]}ing",
            'y' when !"aeou".Contains(verb[^2], StringComparison.Ordinal) => $"{verb}|{verb[..^1]}ies|{verb[..^1]}ied|{verb}ing",
            's' or 'x' or 'z' or 'h' => $"{verb}|{verb}es|{verb}ed|{verb}ing",
            _ => $"{verb}|{verb}s|{verb}ed|{verb}ing",
        };
    }
}
