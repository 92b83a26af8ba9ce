using System.Text.Json.Nodes;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Published;

namespace MigrationWatch.Tests.Queries;

public sealed class OpenApiTests
{
    private readonly JsonObject _document = OpenApiDocument.Create();

    [Fact]
    public async Task Document_is_valid_by_the_specifications_own_schema()
    {
        var answer = JsonNode.Parse(await new NodeProject("OpenApi").RunScriptAsync("validate.mjs", _document.ToJsonString()))!;

        Assert.True(answer["valid"]!.GetValue<bool>(), answer.ToJsonString());
        Assert.Equal("3.1", answer["version"]!.GetValue<string>());
    }

    [Fact]
    public void Every_parameter_has_type_description_and_example()
    {
        Assert.Equal("3.1.0", _document["openapi"]!.GetValue<string>());
        foreach (var parameter in Operations().SelectMany(operation => operation["parameters"]!.AsArray()))
        {
            Assert.NotEmpty(parameter!["description"]!.GetValue<string>());
            Assert.NotNull(parameter["schema"]!["type"]);
            Assert.NotNull(parameter["example"]);
        }
    }

    [Fact]
    public void Every_filter_that_is_read_is_described_and_the_other_way_round()
    {
        var described = _document["paths"]!["/claims"]!["get"]!["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>()).ToHashSet();
        var read = Fields.Values.Select(field => field.Name)
            .Concat(Fields.Ranges.SelectMany(field => new[] { field.From, field.To }))
            .Concat([QuestionReader.Text, "sort", "limit", "cursor", "format"]);

        Assert.Equal(read.Order(), described.Order());
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var schemas = _document["components"]!["schemas"]!.AsObject();
        var references = Operations().SelectMany(operation => operation["responses"]!.AsObject())
            .SelectMany(response => response.Value!["content"]!.AsObject())
            .Select(content => content.Value!["schema"]?["$ref"]?.GetValue<string>())
            .OfType<string>();

        Assert.All(references, reference => Assert.True(schemas.ContainsKey(reference.Split('/')[^1]), reference));
    }

    [Theory]
    [InlineData("/verdicts", "kind", "right wrong missing")]
    [InlineData("/saved", "of", "extractions claims")]
    public void Choices_in_a_body_are_listed(string path, string field, string choices)
    {
        var body = _document["paths"]![path]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;

        Assert.Equal(choices.Split(' '), body["properties"]![field]!["enum"]!.AsArray().Select(choice => choice!.GetValue<string>()));
    }

    private IEnumerable<JsonObject> Operations() => _document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!.AsObject());
}
