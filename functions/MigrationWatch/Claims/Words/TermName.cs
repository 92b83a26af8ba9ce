using System.Text.Json;

namespace MigrationWatch.Claims.Words;

/// <summary>Enum values by the names they have in curated files and in JSON: <c>at-least</c>.</summary>
internal static class TermName
{
    public static T? Find<T>(string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == name)
            {
                return value;
            }
        }

        return null;
    }

    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
