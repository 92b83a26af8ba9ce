using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Functions;

namespace MigrationWatch.Hosts.Tests.Functions;

/// <summary>What the Functions app's attributes say.</summary>
internal static class FunctionCatalog
{
    /// <summary>Every method with [Function] of the classes that the app's *Functions.cs declare.</summary>
    public static IReadOnlyList<FunctionEntry> All { get; } =
        [.. typeof(FeedFunctions).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(FeedFunctions).Namespace && type.Name.EndsWith("Functions", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(method => new FunctionEntry(method))];
}

internal sealed record FunctionEntry(MethodInfo Method)
{
    public string Name => Method.GetCustomAttribute<FunctionAttribute>()?.Name ?? throw new InvalidOperationException($"{Method.Name} has no [Function]");

    public TimerTriggerAttribute? Timer => Trigger<TimerTriggerAttribute>();

    public QueueTriggerAttribute? Queue => Trigger<QueueTriggerAttribute>();

    public HttpTriggerAttribute? Http => Trigger<HttpTriggerAttribute>();

    private T? Trigger<T>()
        where T : Attribute => Method.GetParameters().Select(parameter => parameter.GetCustomAttribute<T>()).FirstOrDefault(attribute => attribute is not null);
}
