using MigrationWatch.Curated;
using MigrationWatch.Pages.Records;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Topics;

namespace MigrationWatch.Pages.Search;

/// <summary>What people type into a field for its values: names of countries in English and Russian, labels of topics and events.</summary>
internal static class ValueNames
{
    private static readonly string[] _countryFields = [Fields.Country, Fields.Origin, Fields.Destination, Fields.Place];

    /// <summary>Between the two ends of a corridor.</summary>
    private static readonly string[] _arrows = ["→", "->", "-"];

    private static readonly ValueList _countries = new(CuratedTable.Load("countries.tsv").Rows.SelectMany(row =>
        new[] { row.Required("name") }.Concat(row.List("aliases")).Concat(row.List("ru")).Select(name => (Id: row.Required("iso2"), Name: name.TrimEnd('*')))));

    private static readonly ValueList _topics = new(Taxonomy.Topics.Select(topic => (topic.Id, topic.Label)));

    private static readonly ValueList _events = new(MigrationEvents.ById.Values.Select(known => (known.Id, known.Label)));

    /// <summary>Names to choose from, with the id of their list; null when there is no list.</summary>
    public static (string List, IReadOnlyList<string> Choices)? ChoicesOf(string field) => NamesOf(field) is { } names
        ? (_countryFields.Contains(field) ? Fields.Country : field, names.First)
        : null;

    /// <summary>The same question in the values that the index knows.</summary>
    public static QueryAddress Resolve(QueryAddress address) => address.Select((name, text) => IdOf(name, text));

    /// <summary>Names for values where they lead back to them, else the values.</summary>
    public static string Shown(string field, string text)
    {
        var names = string.Join(", ", ExactValue.Split(text).Select(value => field == Fields.Corridor ? ValueLabel.Corridor(value) : NamesOf(field)?.NameOf(value) ?? value));
        return IdOf(field, names) == text ? names : text;
    }

    private static string IdOf(string field, string text)
    {
        if (field != Fields.Corridor && NamesOf(field) is null)
        {
            return text;
        }

        var excluded = text.StartsWith('!');
        var ids = string.Join(',', ExactValue.Split(text.TrimStart('!')).Select(value => field == Fields.Corridor ? CorridorOf(value) : NamesOf(field)!.IdOf(value) ?? value));
        return excluded ? "!" + ids : ids;
    }

    private static string CorridorOf(string value)
    {
        foreach (var arrow in _arrows)
        {
            // A country may have a hyphen in its name: every one is tried.
            for (var at = value.IndexOf(arrow, StringComparison.Ordinal); at > 0; at = value.IndexOf(arrow, at + 1, StringComparison.Ordinal))
            {
                if (_countries.IdOf(value[..at].Trim()) is { } from && _countries.IdOf(value[(at + arrow.Length)..].Trim()) is { } to)
                {
                    return $"{from}-{to}";
                }
            }
        }

        return value;
    }

    private static ValueList? NamesOf(string field) => field switch
    {
        Fields.Topic => _topics,
        Fields.Event => _events,
        _ when _countryFields.Contains(field) => _countries,
        _ => null,
    };

    /// <summary>One kind of value under all its names, the first being the one to show.</summary>
    private sealed class ValueList
    {
        private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, string> _names = [];

        public ValueList(IEnumerable<(string Id, string Name)> values)
        {
            foreach (var (id, name) in values)
            {
                _names.TryAdd(id, name);
                _ids.TryAdd(name, id);
            }
        }

        public IReadOnlyList<string> First => [.. _names.Values.Order(StringComparer.Ordinal)];

        public string? NameOf(string id) => _names.GetValueOrDefault(id);

        /// <returns>A value as it is, a name's value, else null.</returns>
        public string? IdOf(string text) => _names.ContainsKey(text) ? text : _ids.GetValueOrDefault(text);
    }
}
