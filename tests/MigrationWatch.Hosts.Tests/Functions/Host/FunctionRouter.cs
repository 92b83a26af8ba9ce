using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Http;

namespace MigrationWatch.Hosts.Tests.Functions.Host;

/// <summary>The Functions host's way of routing: functions in alphabetical order, the first whose template and verb fit; without one, an empty 404.</summary>
internal sealed class FunctionRouter(ConcurrentDictionary<string, bool> driven)
{
    private static readonly IReadOnlyList<(FunctionEntry Function, TemplateMatcher Template)> _routes =
    [
        .. FunctionCatalog.All
            .Where(function => function.Http is not null)
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .Select(function => (function, new TemplateMatcher(TemplateParser.Parse($"{Routes.Prefix}/{function.Http!.Route}"), []))),
    ];

    /// <returns>Null when no function takes it.</returns>
    public static FunctionEntry? Find(string method, PathString path, RouteValueDictionary values) => _routes
        .FirstOrDefault(route => route.Function.Http!.Methods.Contains(method, StringComparer.OrdinalIgnoreCase) && route.Template.TryMatch(path, values))
        .Function;

    public async Task RunAsync(HttpContext context)
    {
        var values = new RouteValueDictionary();
        if (Find(context.Request.Method, context.Request.Path, values) is not { } function)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var instance = ActivatorUtilities.CreateInstance(context.RequestServices, function.Method.DeclaringType!);
        var arguments = function.Method.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(HttpRequest) ? context.Request
            : parameter.ParameterType == typeof(CancellationToken) ? context.RequestAborted
            : values.GetValueOrDefault(parameter.Name!));
        var result = await (Task<IResult>)function.Method.Invoke(instance, [.. arguments])!;
        await result.ExecuteAsync(context);
        driven[function.Name] = true;
    }
}
