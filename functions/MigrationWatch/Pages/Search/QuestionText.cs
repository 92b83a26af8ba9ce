using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Pages.Search;

/// <summary>A question in a few words, for titles.</summary>
internal static class QuestionText
{
    private const int Longest = 160;

    private static readonly string[] _noConditions = ["of", "sort", "limit", "by", "date", "cursor", "format", "facet", "top", "split"];

    public static IEnumerable<KeyValuePair<string, string>> Conditions(QueryAddress address) => address.Without(_noConditions).Parameters;

    public static string Of(QueryAddress address, Subject subject)
    {
        var conditions = string.Join(", ", Conditions(address).Select(condition => condition.Key == QuestionReader.Text ? condition.Value : $"{condition.Key} {Shown(condition.Value)}"));
        var what = subject == Subject.Claims ? "claims" : "articles";
        return conditions.Length == 0 ? $"all {what}" : $"{what} with {(conditions.Length > Longest ? conditions[..Longest] + "…" : conditions)}";
    }

    /// <summary>An exact value by its name alone.</summary>
    public static string Shown(string value) => ExactValue.Read(value) is { } whole ? whole.Split('\t')[^1] : value;
}
