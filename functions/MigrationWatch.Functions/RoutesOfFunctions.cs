using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Http;

namespace MigrationWatch.Functions;

internal static class RoutesOfFunctions
{
    /// <summary>What the functions' own attributes say.</summary>
    public static RouteVerbs Read() => new(
        from type in typeof(RoutesOfFunctions).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null && trigger.Route != Routes.AnyOther
        from verb in trigger.Methods!
        select new RouteVerb(verb, $"{Routes.Prefix}/{trigger.Route}"));
}
