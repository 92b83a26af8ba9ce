using MigrationWatch.Digests;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Topics;

namespace MigrationWatch.Pages.Records;

/// <summary>Values of fields as people read them.</summary>
internal static class ValueLabel
{
    private static readonly Dictionary<string, string> _topics = Taxonomy.Topics.ToDictionary(topic => topic.Id, topic => topic.Label);

    public static string Of(string field, FacetValue value) => field switch
    {
        Fields.Topic => _topics.GetValueOrDefault(value.Value, value.Value),
        Fields.Event => Event(value.Value),
        Fields.Country or Fields.Origin or Fields.Destination or Fields.Place => DigestText.Country(value.Value),
        Fields.Corridor => Corridor(value.Value),
        Fields.Language => Language(value.Value),
        Fields.Policy when value.Type is { } country => $"{value.Label} ({DigestText.Country(country)})",
        Fields.Entity when value.Type is { } kind => $"{value.Label} ({kind})",
        Fields.Measure or Fields.Stage or Fields.Modality or Fields.Qualifier or Fields.Kind or Fields.Cause or Fields.Unit => Words(value.Label),
        _ => value.Label,
    };

    public static string Event(string id) => MigrationEvents.ById.TryGetValue(id, out var known) ? known.Label : id;

    public static string Topic(string id) => _topics.GetValueOrDefault(id, id);

    public static string Corridor(string id) => id.Split('-') switch
    {
        [var from, var to] when from == to => $"within {DigestText.Country(from)}",
        [var from, var to] => $"{DigestText.Country(from)} → {DigestText.Country(to)}",
        _ => id,
    };

    public static string Words(string id) => id.Replace('-', ' ');

    private static string Language(string code) => code switch { "en" => "English", "ru" => "Russian", "und" => "not known", _ => code };
}
