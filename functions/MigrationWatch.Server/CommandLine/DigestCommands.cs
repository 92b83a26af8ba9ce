using System.CommandLine;
using System.Globalization;
using MigrationWatch.Contracts;
using MigrationWatch.Digests;

namespace MigrationWatch.Server.CommandLine;

/// <summary><c>digest</c>: builds or shows one day's digest.</summary>
internal static class DigestCommands
{
    public static Command Create()
    {
        var date = new Argument<string?>("date") { Description = "YYYY-MM-DD; today when left out.", DefaultValueFactory = _ => null };
        var text = new Option<bool>("--text") { Description = "Plain text in place of JSON." };
        var build = new Command("build", "Makes the day's digest from the stored extractions and shows it.") { date, text };
        build.SetAction((result, cancellation) => RunAsync(result.GetValue(date), result.GetValue(text), BuildAsync, cancellation));
        var show = new Command("show", "Shows the day's digest as it was built.") { date, text };
        show.SetAction((result, cancellation) => RunAsync(result.GetValue(date), result.GetValue(text), FindAsync, cancellation));
        return new Command("digest", "Daily digests.") { build, show };
    }

    private static Task<int> RunAsync(string? date, bool text, Func<IServiceProvider, DateOnly, CancellationToken, Task<Digest?>> get, CancellationToken cancellation) =>
        StoredPipeline.RunAsync(
            async (services, token) =>
            {
                if (Day(services, date) is not { } day)
                {
                    return await StoredPipeline.FailAsync($"\"{date}\" is no date of the form YYYY-MM-DD.");
                }

                if (await get(services, day, token) is not { } digest)
                {
                    return await StoredPipeline.FailAsync($"There is no digest of {DigestStore.Name(day)}; digest build makes one.");
                }

                await Console.Out.WriteLineAsync(text ? DigestText.Write(digest) : ContractJson.Write(digest));
                return 0;
            },
            cancellation);

    private static DateOnly? Day(IServiceProvider services, string? date) => date is null
        ? services.GetRequiredService<DigestBuilder>().Today
        : DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static async Task<Digest?> BuildAsync(IServiceProvider services, DateOnly day, CancellationToken cancellation) =>
        await services.GetRequiredService<DigestBuilder>().BuildAsync(day, cancellation);

    private static async Task<Digest?> FindAsync(IServiceProvider services, DateOnly day, CancellationToken cancellation) =>
        (await services.GetRequiredService<DigestStore>().FindAsync(day, cancellation))?.Value;
}
