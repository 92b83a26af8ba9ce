using MigrationWatch.Claims;

namespace MigrationWatch.Tests.Claims.Roles;

/// <summary>The direction of a text's one claim as the gold set writes it: <c>RU>KZ</c>.</summary>
internal static class Directions
{
    public static string Of(string text)
    {
        var claim = Assert.Single(new ClaimExtractor().Extract(text, null, text.Any(letter => letter is >= 'а' and <= 'я') ? "ru" : "en", []).Claims);
        return $"{claim.Origin?.Iso}>{claim.Destination?.Iso}";
    }
}
