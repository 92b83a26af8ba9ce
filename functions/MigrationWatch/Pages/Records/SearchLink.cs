using MigrationWatch.Http;
using MigrationWatch.Pages.Layout;

namespace MigrationWatch.Pages.Records;

/// <summary>Addresses of searches.</summary>
internal static class SearchLink
{
    public static string Claims(params (string Name, string? Value)[] conditions) => Address.Of(Routes.Search) + "?of=claims" + Text(conditions);

    public static string Articles(params (string Name, string? Value)[] conditions) =>
        Address.Of(Routes.Search) + (Text(conditions) is { Length: > 0 } text ? "?" + text[1..] : "");

    /// <summary>Conditions without a value are none.</summary>
    private static string Text((string Name, string? Value)[] conditions) =>
        string.Concat(conditions.Where(condition => condition.Value is not null).Select(condition => $"&{condition.Name}={Uri.EscapeDataString(condition.Value!)}"));
}
