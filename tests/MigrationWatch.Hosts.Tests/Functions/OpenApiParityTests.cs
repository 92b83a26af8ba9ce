using MigrationWatch.Functions;
using MigrationWatch.Queries.Published;

namespace MigrationWatch.Hosts.Tests.Functions;

public sealed class OpenApiParityTests
{
    [Fact]
    public void Analysts_routes_are_described_as_they_are_served() => Assert.Equal(
        FunctionCatalog.All
            .Where(function => function.Http is not null && (function.Method.DeclaringType == typeof(QueryFunctions) || function.Method.DeclaringType == typeof(AnalystFunctions)))
            .Select(function => $"{function.Name} {function.Http!.Methods[0]} {function.Http.Route}")
            .Order(),
        ApiRoutes.All.Select(route => $"{route.Operation} {route.Method} {route.Template}").Order());
}
