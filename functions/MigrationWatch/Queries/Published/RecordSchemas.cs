using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Saved;
using MigrationWatch.Queries.Verdicts;

namespace MigrationWatch.Queries.Published;

/// <summary>JSON Schemas of what is stored and served, made from the records themselves, so that they can't drift apart.</summary>
public static class RecordSchemas
{
    private static readonly IReadOnlyDictionary<string, Type> _types = new Dictionary<string, Type>
    {
        ["extraction"] = typeof(Extraction),
        ["claim"] = typeof(Claim),
        ["manifest"] = typeof(CatalogDay),
        ["saved-query"] = typeof(SavedQuery),
        ["verdicts"] = typeof(VerdictHistory),
    };

    public static IEnumerable<string> Names => _types.Keys;

    /// <returns>Null when there is no such schema.</returns>
    public static JsonObject? Find(string name)
    {
        if (!_types.TryGetValue(name, out var type))
        {
            return null;
        }

        var options = new JsonSerializerOptions(ContractJson.Options);
        options.MakeReadOnly(populateMissingResolver: true);
        var schema = options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", name);
        return schema;
    }
}
