using System.Text;

namespace MigrationWatch.Pages.Policies;

/// <summary>An instrument's name in addresses: <c>ru-expulsion-regime</c>.</summary>
internal static class PolicyId
{
    private const string NoCountry = "any";

    public static string Of(string instrument, string? country)
    {
        var id = new StringBuilder(country?.ToLowerInvariant() ?? NoCountry).Append('-');
        foreach (var letter in instrument)
        {
            var isWord = char.IsLetterOrDigit(letter);
            if (isWord || id[^1] != '-')
            {
                id.Append(isWord ? char.ToLowerInvariant(letter) : '-');
            }
        }

        return id.ToString();
    }
}
