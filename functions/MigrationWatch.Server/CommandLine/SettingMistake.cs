using Microsoft.Extensions.Options;

namespace MigrationWatch.Server.CommandLine;

/// <summary>A setting of the wrong form stops the start, and whoever wrote it needs its name and value, not a trace.</summary>
internal static class SettingMistake
{
    /// <summary>Null when the failure has nothing to do with a setting.</summary>
    public static string? Sentence(Exception failure) => failure switch
    {
        OptionsValidationException => $"A setting can't be used: {failure.Message}",

        // The configuration binder has no exception of its own: it names setting, value and type in the message, and carries what the conversion said.
        InvalidOperationException { InnerException: FormatException or ArgumentException } when failure.Source == "Microsoft.Extensions.Configuration.Binder" =>
            $"A setting can't be used: {failure.Message}",
        _ => null,
    };
}
