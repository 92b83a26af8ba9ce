using System.Text.Json.Nodes;
using MigrationWatch.Contracts;
using MigrationWatch.Http;

namespace MigrationWatch.Queries.Published;

/// <summary>The analysts' API as OpenAPI 3.1.</summary>
internal static class OpenApiDocument
{
    public static JsonObject Create() => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject
        {
            ["title"] = "MigrationWatch",
            ["version"] = $"{Extraction.SchemaVersion}",
            ["description"] = "Extractions and claims about migration, read from the news. Every claim carries its sentence and its source.",
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" + Routes.Prefix }),
        ["paths"] = Paths(),
        ["components"] = new JsonObject { ["schemas"] = Schemas(), ["securitySchemes"] = Security() },
    };

    private static JsonObject Paths()
    {
        var paths = new JsonObject();
        foreach (var path in ApiRoutes.All.GroupBy(route => route.Template))
        {
            paths["/" + path.Key] = new JsonObject(path.Select(route => KeyValuePair.Create(route.Method, (JsonNode?)Operation(route))));
        }

        return paths;
    }

    private static JsonObject Operation(ApiRoute route)
    {
        var operation = new JsonObject
        {
            ["operationId"] = route.Operation,
            ["summary"] = route.Summary,
            ["parameters"] = new JsonArray([.. route.Parameters.Select(Parameter)]),
            ["responses"] = Responses(route),
        };
        if (route.Body is not null)
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content("application/json", route.Body.DeepClone()) };
        }

        if (route.Access == Access.Write)
        {
            operation["security"] = new JsonArray(new JsonObject { ["key"] = new JsonArray() });
        }

        return operation;
    }

    private static JsonNode Parameter(ApiParameter parameter) => new JsonObject
    {
        ["name"] = parameter.Name,
        ["in"] = parameter.In,
        ["required"] = parameter.In == "path",
        ["description"] = parameter.Description,
        ["schema"] = parameter.Schema.DeepClone(),
        ["example"] = parameter.Example.DeepClone(),
    };

    private static JsonObject Responses(ApiRoute route)
    {
        var content = new JsonObject(route.Answer.Select(type => KeyValuePair.Create(type.Key, (JsonNode?)new JsonObject { ["schema"] = Reference(type.Value) })));
        return new JsonObject
        {
            [$"{route.Status}"] = new JsonObject { ["description"] = route.Summary, ["content"] = content },
            ["default"] = new JsonObject
            {
                ["description"] = "What went wrong; \"parameter\" names the parameter at fault",
                ["content"] = Content("application/problem+json", Reference("problem")),
            },
        };
    }

    private static JsonObject Content(string type, JsonNode schema) => new() { [type] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Reference(string? name) => name is null ? [] : new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };

    private static JsonObject Schemas()
    {
        var schemas = new JsonObject(RecordSchemas.Names.Select(name => KeyValuePair.Create(name, (JsonNode?)WithId(name))));
        foreach (var name in new[] { "extraction", "claim" })
        {
            schemas["list-of-" + name] = new JsonObject { ["type"] = "object", ["properties"] = ListProperties(name) };
        }

        schemas["problem"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(new[] { "title", "detail", "parameter" }.Select(name => KeyValuePair.Create(name, (JsonNode?)ApiParameters.Text(1000)))),
        };
        return schemas;
    }

    /// <summary>References inside a schema are relative to its own root, so each is a resource of its own.</summary>
    private static JsonObject WithId(string name)
    {
        var schema = RecordSchemas.Find(name)!;
        schema.Insert(1, "$id", $"/{Routes.Prefix}/schemas/{name}.json");
        return schema;
    }

    private static JsonObject ListProperties(string item) => new()
    {
        ["total"] = new JsonObject { ["type"] = "integer" },
        ["items"] = new JsonObject { ["type"] = "array", ["items"] = Reference(item) },
        ["next"] = new JsonObject { ["type"] = "string", ["description"] = "Cursor of the next page" },
        ["last"] = new JsonObject { ["type"] = "boolean", ["description"] = "Nothing follows now" },
    };

    private static JsonObject Security() => new()
    {
        ["key"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = AccessKeys.Header },
    };
}
