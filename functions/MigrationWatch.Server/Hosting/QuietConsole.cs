using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace MigrationWatch.Server.Hosting;

/// <summary>The terminal as a person reads it: time, then the sentence; warnings and errors marked, no category names.</summary>
internal sealed class QuietConsole(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "quiet";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var mark = logEntry.LogLevel switch
        {
            LogLevel.Warning => "! ",
            >= LogLevel.Error => "!! ",
            _ => "",
        };
        textWriter.WriteLine($"{clock.GetLocalNow():HH:mm:ss}  {mark}{logEntry.Formatter(logEntry.State, logEntry.Exception)}");
        if (logEntry.Exception is { } failure)
        {
            textWriter.WriteLine(logEntry.LogLevel >= LogLevel.Error ? failure.ToString() : $"          {failure.GetType().Name}: {failure.Message}");
        }
    }
}
