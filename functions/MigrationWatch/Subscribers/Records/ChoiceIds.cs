using MigrationWatch.Entities.Places;
using MigrationWatch.Topics;

namespace MigrationWatch.Subscribers.Records;

/// <summary>The ids that stories carry, and so the ones a reader can choose by; in any case.</summary>
public static class ChoiceIds
{
    /// <summary>What stories are grouped by: that a ministry or a war plays a part in one is no topic of it.</summary>
    public static IReadOnlyList<Topic> Topics { get; } = [.. Taxonomy.Topics.Where(topic => topic.Kind is "topic" or "policy")];

    public static IReadOnlyList<MigrationEvent> Events { get; } = [.. MigrationEvents.ById.Values.OrderBy(kind => kind.Id, StringComparer.Ordinal)];

    public static bool IsTopic(string id) => Topics.Any(topic => Same(topic.Id, id));

    public static bool IsEvent(string id) => MigrationEvents.ById.ContainsKey(id.ToLowerInvariant());

    public static bool IsCountry(string id) => Gazetteer.Default.Countries.ContainsKey(id.ToUpperInvariant());

    public static bool IsCorridor(string id) => id.Split('-') is [var from, var to] && !Same(from, to) && IsCountry(from) && IsCountry(to);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
