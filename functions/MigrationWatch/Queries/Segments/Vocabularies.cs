using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Queries.Segments;

/// <summary>One vocabulary a field, shared by all segments of the process, so that counts add up by number.</summary>
public sealed class Vocabularies
{
    private readonly Dictionary<string, Vocabulary> _byField = Fields.Values.ToDictionary(field => field.Name, _ => new Vocabulary());

    public Vocabulary this[string field] => _byField[field];

    public CodeColumn Translate(string field, StoredColumn column) => new(column.Codes, this[field].Add(column.Values));
}
