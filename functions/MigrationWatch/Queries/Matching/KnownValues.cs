using MigrationWatch.Curated;
using MigrationWatch.Entities.Places;
using MigrationWatch.Http;
using MigrationWatch.Languages;
using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Spelling;
using MigrationWatch.Topics;

namespace MigrationWatch.Queries.Matching;

/// <summary>
/// The values that countries, topics, events, kinds and languages can have: those of our tables, and whatever is stored.
/// A mistyped one would answer with nothing, which looks like an answer.
/// </summary>
internal static class KnownValues
{
    private const int MostSuggested = 3;

    private static readonly Lazy<Dictionary<string, string>> _countries = new(() => Gazetteer.Default.Countries.ToDictionary(country => country.Key, country => country.Value.Name, StringComparer.OrdinalIgnoreCase));
    private static readonly Lazy<Dictionary<string, string>> _topics = new(() => Labels(Taxonomy.Topics.Select(topic => (topic.Id, topic.Label))));
    private static readonly Lazy<Dictionary<string, string>> _events = new(() => Labels(MigrationEvents.ById.Values.Select(migrationEvent => (migrationEvent.Id, migrationEvent.Label))));
    private static readonly Lazy<Dictionary<string, string>> _kinds = new(() => Labels(CuratedTable.Load("feeds.tsv").Rows.Select(row => row.Required("kind")).Distinct().Select(kind => (kind, kind))));
    private static readonly Lazy<Dictionary<string, string>> _languages = new(() => Labels(LanguageDetector.Languages.Select(language => (language, language))));

    /// <exception cref="BadRequestException">A value does not exist; the message names the nearest ones.</exception>
    public static void Check(Question question, Vocabularies vocabularies)
    {
        foreach (var condition in question.Values.Where(condition => condition.Field.Name == Fields.Corridor || ListOf(condition.Field) is not null))
        {
            foreach (var text in condition.AnyOf)
            {
                Check(condition.Field, ExactValue.Read(text) ?? text, vocabularies[condition.Field.Name]);
            }
        }
    }

    private static void Check(ValueField field, string value, Vocabulary stored)
    {
        if (stored.Find(value).Count > 0 || stored.FindWhole(value).Any())
        {
            return;
        }

        if (field.Name == Fields.Corridor)
        {
            CheckCorridor(value);
        }
        else if (!value.Contains('*') && !ListOf(field)!.ContainsKey(value))
        {
            throw Unknown(field, value, ListOf(field)!, stored);
        }
    }

    private static void CheckCorridor(string value)
    {
        var ends = value.Split('-');
        if (ends.Length != 2)
        {
            throw new BadRequestException(Fields.Corridor, $"\"{value}\" is no corridor: origin and destination such as RU-KZ, with * for any");
        }

        foreach (var end in ends.Where(end => !end.Contains('*') && !_countries.Value.ContainsKey(end)))
        {
            throw new BadRequestException(Fields.Corridor, $"\"{end}\" is no country{Suggestions(end, _countries.Value)}");
        }
    }

    private static BadRequestException Unknown(ValueField field, string value, Dictionary<string, string> listed, Vocabulary stored)
    {
        var all = new Dictionary<string, string>(listed, StringComparer.OrdinalIgnoreCase);
        foreach (var known in Enumerable.Range(0, stored.Count).Select(number => stored[number].Split('\t')))
        {
            all.TryAdd(known[0], known[^1]);
        }

        return new BadRequestException(field.Name, $"\"{value}\" is unknown here{Suggestions(value, all)}");
    }

    /// <summary>Nearest by value and by name: KZ for "Kazakhstan".</summary>
    private static string Suggestions(string typed, Dictionary<string, string> known)
    {
        var names = NearestNames.Of(typed, known.Values.Concat(known.Keys), MostSuggested);
        var values = names.SelectMany(name => known.Where(pair => pair.Key == name || pair.Value == name)).DistinctBy(pair => pair.Key).Take(MostSuggested);
        var nearest = string.Join(", ", values.Select(pair => pair.Key == pair.Value ? pair.Key : $"{pair.Key} ({pair.Value})"));
        return nearest.Length == 0 ? "; the facets list what there is" : $"; nearest: {nearest}";
    }

    private static Dictionary<string, string>? ListOf(ValueField field) => field.Name switch
    {
        Fields.Country or Fields.Origin or Fields.Destination or Fields.Place => _countries.Value,
        Fields.Topic => _topics.Value,
        Fields.Event => _events.Value,
        Fields.Kind => _kinds.Value,
        Fields.Language => _languages.Value,
        _ => null,
    };

    private static Dictionary<string, string> Labels(IEnumerable<(string Id, string Label)> values) =>
        values.ToDictionary(value => value.Id, value => value.Label, StringComparer.OrdinalIgnoreCase);
}
