using MigrationWatch.Http;

namespace MigrationWatch.Pages.Layout;

/// <summary>Addresses of our own, from route templates and what goes into them.</summary>
internal static class Address
{
    public static string Of(string route) => $"/{Routes.Prefix}/{route}";

    /// <param name="values">What goes into the template's places, in order.</param>
    public static string Of(string route, params string[] values)
    {
        foreach (var value in values)
        {
            var (start, end) = (route.IndexOf('{', StringComparison.Ordinal), route.IndexOf('}', StringComparison.Ordinal) + 1);
            route = route[..start] + Uri.EscapeDataString(value) + route[end..];
        }

        return Of(route);
    }

    /// <summary>A route's value as it was before it was escaped: servers leave an escaped slash alone, since it would part a path.</summary>
    public static string Value(string routeValue) => routeValue.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
