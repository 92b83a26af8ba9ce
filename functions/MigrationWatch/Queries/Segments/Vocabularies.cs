using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Queries.Segments;

/// <summary>One vocabulary a field, shared by all segments of the process, so that counts add up by number.</summary>
public sealed class Vocabularies
{
    private readonly Dictionary<string, Vocabulary> _byField = Fields.Values.ToDictionary(field => field.Name, _ => new Vocabulary());

    public Vocabulary this[string field] => _byField[field];

    public ListColumn Translate(string field, StoredColumn column)
    {
        var numbers = this[field].Add(column.Values);
        var values = column.Numbers;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = numbers[values[i]];
        }

        return new ListColumn(column.Starts, values);
    }
}
