using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Topics;

namespace MigrationWatch.Queries.Matching;

/// <summary>The vocabulary numbers that a condition's alternatives stand for.</summary>
internal static class ValueLookup
{
    /// <returns>By number, whether it is one of them.</returns>
    public static RowSet Numbers(ValueCondition condition, Vocabulary vocabulary)
    {
        var hasNarrower = condition.Field.Name == Fields.Event;
        var numbers = condition.AnyOf.SelectMany(value => Numbers(value, hasNarrower, vocabulary)).ToList();
        var wanted = new RowSet(vocabulary.Count);
        numbers.ForEach(wanted.Add);
        return wanted;
    }

    /// <returns>What to ask for to get a value of the vocabulary and no other; null when the value itself does.</returns>
    public static string? Exact(ValueField field, string whole, Vocabulary vocabulary)
    {
        var value = whole.Split('\t')[0];
        var isPlain = value.AsSpan().IndexOfAny("\",*!") < 0 && value == value.Trim();
        var numbers = Numbers(value, field.Name == Fields.Event, vocabulary);
        return isPlain && numbers.Distinct().Take(2).Count() == 1 ? null : ExactValue.Write(whole);
    }

    private static IEnumerable<int> Numbers(string value, bool hasNarrower, Vocabulary vocabulary) => ExactValue.Read(value) is { } whole
        ? vocabulary.FindWhole(whole)
        : hasNarrower ? WithNarrower(value).SelectMany(vocabulary.Find) : vocabulary.Find(value);

    private static IEnumerable<string> WithNarrower(string id) =>
        MigrationEvents.ById.Values.Where(child => child.Parent == id).SelectMany(child => WithNarrower(child.Id)).Prepend(id);
}
