namespace MigrationWatch.Server.Hosting;

/// <summary>What the Functions host calls a timer trigger.</summary>
internal sealed record TimerTrigger(string Function, string Schedule, Func<IServiceProvider, CancellationToken, Task> Run);

/// <summary>What the Functions host calls a queue trigger; <paramref name="Run"/> gets the message's JSON.</summary>
internal sealed record QueueTrigger(string Function, string Queue, Func<IServiceProvider, BinaryData, CancellationToken, Task> Run);
