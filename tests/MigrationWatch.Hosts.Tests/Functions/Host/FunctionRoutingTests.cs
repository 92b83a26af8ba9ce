using MigrationWatch.Http;
using MigrationWatch.Triggers;

namespace MigrationWatch.Hosts.Tests.Functions.Host;

public sealed class FunctionRoutingTests
{
    /// <summary>The Functions host knows no precedence of literals over parameters: it tries routes in the order of the functions' names.</summary>
    [Fact]
    public void Every_address_finds_its_own_function_when_routes_are_tried_by_name() => Assert.All(
        FunctionCatalog.All.Where(function => function.Http is not null && function.Name != FunctionNames.WrongAddress),
        function => Assert.All(function.Http!.Methods, verb =>
            Assert.Equal(function.Name, FunctionRouter.Find(verb, $"/{Routes.Prefix}/{Sample(function.Http.Route!)}", [])?.Name)));

    [Fact]
    public void What_no_function_takes_comes_last() =>
        Assert.Equal(FunctionNames.WrongAddress, FunctionCatalog.All.Select(function => function.Name).Max(StringComparer.OrdinalIgnoreCase));

    private static string Sample(string template) => template.Replace("{", "some-", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal);
}
