using MigrationWatch.Curated;
using MigrationWatch.Topics.Terms;

namespace MigrationWatch.Topics;

/// <summary>The published taxonomy (topics.tsv, corridors.tsv) with the terms that show each topic.</summary>
public static class Taxonomy
{
    /// <summary>A term that is as often about something else ("border").</summary>
    private const double WeakWeight = 0.25;

    private static readonly (Topic[] Topics, TermIndex Index) Loaded = Load();

    /// <summary>Topics, actors, policies and drivers, in the order of the table.</summary>
    public static IReadOnlyList<Topic> Topics => Loaded.Topics;

    internal static IReadOnlyList<Corridor> Corridors { get; } =
        [.. CuratedTable.Load("corridors.tsv").Rows.Select(row => new Corridor(new(row.Required("id"), "corridor", row.Required("label")), row.List("from"), row.List("to")))];

    internal static TermIndex Index => Loaded.Index;

    private static (Topic[], TermIndex) Load()
    {
        var (topics, terms) = (new List<Topic>(), new TermIndex());
        foreach (var row in CuratedTable.Load("topics.tsv").Rows)
        {
            foreach (var term in row.List("en").Concat(row.List("ru")))
            {
                terms.Add(term.TrimStart('='), topics.Count, term[0] == '=' ? WeakWeight : 1);
            }

            topics.Add(new(row.Required("id"), row.Required("kind"), row.Required("label")) { LabelInRussian = row.Required("label-ru") });
        }

        return ([.. topics], terms);
    }
}

/// <summary>People on the move from one of some countries to one of others.</summary>
internal sealed record Corridor(Topic Topic, string[] From, string[] To);
