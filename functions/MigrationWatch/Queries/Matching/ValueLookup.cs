using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Topics;

namespace MigrationWatch.Queries.Matching;

/// <summary>The vocabulary numbers that a condition's alternatives stand for.</summary>
internal static class ValueLookup
{
    public static IReadOnlyList<int> Numbers(ValueCondition condition, Vocabulary vocabulary)
    {
        var alternatives = condition.Field.Name == Fields.Event ? condition.AnyOf.SelectMany(WithNarrower) : condition.AnyOf;
        return [.. alternatives.SelectMany(vocabulary.Find).Distinct()];
    }

    private static IEnumerable<string> WithNarrower(string id) =>
        MigrationEvents.ById.Values.Where(child => child.Parent == id).SelectMany(child => WithNarrower(child.Id)).Prepend(id);
}
