using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MigrationWatch.Spelling;

/// <summary>Warns at the start of settings that nobody reads: a mistyped name would leave the default in force without a word.</summary>
internal sealed partial class SettingsReview(IConfiguration configuration, ILogger<SettingsReview> logger) : IHostedService
{
    private const string Root = "MigrationWatch";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (key, nearest) in Find(configuration))
        {
            Log.Unknown(logger, key, nearest ?? "none");
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <returns>Names that are no settings, each with the one that was likely meant. Values stay out: they may be secrets.</returns>
    public static IEnumerable<(string Key, string? Nearest)> Find(IConfiguration configuration) => configuration.GetSection(Root)
        .AsEnumerable()
        .Where(setting => setting.Value is not null && setting.Key != Root && !KnownSettings.Has(setting.Key))
        .Select(setting => (setting.Key, NearestNames.Of(setting.Key, KnownSettings.Paths, 1).FirstOrDefault()))
        .OrderBy(setting => setting.Key, StringComparer.Ordinal);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Key} is no setting and changes nothing; the nearest one is {Nearest}")]
        public static partial void Unknown(ILogger logger, string key, string nearest);
    }
}
