using Microsoft.AspNetCore.Http;
using MigrationWatch.Http;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Pages.Subscriptions.Forms;

/// <summary>A sign-up by API.</summary>
internal sealed record SignUpBody(string? Address, Preferences? Preferences)
{
    /// <exception cref="BadRequestException">No JSON, or a field of a wrong name or type, which is named.</exception>
    public static async Task<SignUpBody> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await JsonBody.ReadStrictAsync<SignUpBody>(request, cancellation);
        }
        catch (BadRequestException mistake) when (PreferenceRules.AllowedIn(NameOf(mistake)) is { Length: > 0 } allowed)
        {
            throw new BadRequestException(NameOf(mistake), $"must be {allowed}");
        }
    }

    /// <summary>"preferences.topics[0]" is a mistake in "topics".</summary>
    private static string NameOf(BadRequestException mistake) => mistake.Parameter.Split('.')[^1].Split('[')[0];
}
