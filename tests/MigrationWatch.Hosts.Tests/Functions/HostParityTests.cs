using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Http;
using MigrationWatch.Server.Hosting;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Hosts.Tests.Functions;

public sealed class HostParityTests
{
    [Fact]
    public void Both_hosts_have_the_same_timers() => Assert.Equal(
        TriggerTable.Timers.Select(timer => $"{timer.Function} {timer.Schedule}").Order(),
        FunctionCatalog.All.Where(function => function.Timer is not null).Select(function => $"{function.Name} {function.Timer!.Schedule}").Order());

    [Fact]
    public void Both_hosts_have_the_same_queues() => Assert.Equal(
        TriggerTable.Queues.Select(queue => $"{queue.Function} {queue.Queue}").Order(),
        FunctionCatalog.All.Where(function => function.Queue is not null).Select(function => $"{function.Name} {function.Queue!.QueueName}").Order());

    [Fact]
    public void Both_hosts_have_the_same_routes_and_verbs() => Assert.Equal(
        ServerRoutes().Order(),
        FunctionCatalog.All.Where(function => function.Http is not null).Select(FunctionRoute).Order());

    /// <summary>Keys are checked in the library, the same for both hosts; a level on a trigger would make the Functions host stricter than the Server.</summary>
    [Fact]
    public void Every_http_trigger_leaves_access_to_the_library() =>
        Assert.All(FunctionCatalog.All.Where(function => function.Http is not null), function => Assert.Equal(AuthorizationLevel.Anonymous, function.Http!.AuthLevel));

    [Fact]
    public void Every_function_has_one_trigger_and_takes_a_cancellation_token() => Assert.All(FunctionCatalog.All, function =>
    {
        Assert.Equal(1, new Attribute?[] { function.Timer, function.Queue, function.Http }.Count(trigger => trigger is not null));
        Assert.Equal(typeof(CancellationToken), function.Method.GetParameters()[^1].ParameterType);
    });

    /// <summary>With ASP.NET Core integration a plain object becomes an empty 200.</summary>
    [Fact]
    public void Every_http_function_returns_a_result_and_binds_route_values_as_strings() => Assert.All(FunctionCatalog.All.Where(function => function.Http is not null), function =>
    {
        Assert.Equal(typeof(Task<IResult>), function.Method.ReturnType);
        var routeValues = function.Http!.Route == Routes.AnyOther ? [] : RoutePatternValues(function.Http.Route!);
        Assert.Equal(routeValues, function.Method.GetParameters().Where(parameter => parameter.ParameterType == typeof(string)).Select(parameter => parameter.Name).Order());
    });

    [Fact]
    public void What_can_be_read_can_be_asked_for_its_head() =>
        Assert.All(FunctionCatalog.All.Where(function => function.Http is { } http && http.Methods.Contains("get")), function => Assert.Contains("head", function.Http!.Methods));

    [Fact]
    public void Every_queue_has_a_reader_in_both_hosts() =>
        Assert.Equal(Queues.All.Order(), TriggerTable.Queues.Select(trigger => trigger.Queue).Order());

    private static IEnumerable<string> ServerRoutes()
    {
        using var app = ServerApplication.Create("http://127.0.0.1:0", []) as IDisposable;
        return [.. ((IEndpointRouteBuilder)app!).DataSources
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith(Routes.Prefix + "/", StringComparison.Ordinal))
            .Select(endpoint => $"{endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName} {Verbs(endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods)} {endpoint.RoutePattern.RawText!.TrimStart('/')}")];
    }

    private static string FunctionRoute(FunctionEntry function) => $"{function.Name} {Verbs(function.Http!.Methods)} {Routes.Prefix}/{function.Http.Route}";

    private static string Verbs(IEnumerable<string> verbs) => string.Join(',', verbs.Select(verb => verb.ToUpperInvariant()).Order());

    private static IEnumerable<string> RoutePatternValues(string route) =>
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse(route).Parameters.Select(parameter => parameter.Name).Order();
}
