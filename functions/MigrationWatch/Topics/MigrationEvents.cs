using System.Collections.Frozen;
using MigrationWatch.Curated;

namespace MigrationWatch.Topics;

/// <param name="Parent">The wider event's id, or null.</param>
public sealed record MigrationEvent(string Id, string Label, string LabelInRussian, string? Parent, string Definition);

/// <summary>The events of the published taxonomy (events.tsv).</summary>
public static class MigrationEvents
{
    public static FrozenDictionary<string, MigrationEvent> ById { get; } = Load(CuratedTable.Load("events.tsv"));

    /// <summary>Whether the event is <paramref name="wider"/> or one of the narrower ones below it.</summary>
    public static bool IsWithin(string id, string wider)
    {
        for (var kind = ById.GetValueOrDefault(id); kind is not null; kind = kind.Parent is { } parent ? ById.GetValueOrDefault(parent) : null)
        {
            if (string.Equals(kind.Id, wider, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <exception cref="CuratedDataException">A row's parent is not in the table.</exception>
    internal static FrozenDictionary<string, MigrationEvent> Load(CuratedTable table)
    {
        var ids = table.Rows.Select(row => row.Required("id")).ToHashSet();
        return table.Rows.ToFrozenDictionary(row => row["id"], row => Read(row, ids));
    }

    private static MigrationEvent Read(CuratedRow row, HashSet<string> ids)
    {
        var parent = row["parent"] is { Length: > 0 } id ? id : null;
        return parent is null || ids.Contains(parent)
            ? new(row["id"], row.Required("label"), row.Required("label-ru"), parent, row.Required("definition"))
            : throw row.Mistake($"parent \"{parent}\" is not an event");
    }
}
