namespace MigrationWatch.Web.Hosts;

/// <summary>The host is being asked by others and the queue before it is long: send the message again with <see cref="RetryIn"/> as its delay.</summary>
public sealed class HostBusyException(string host, TimeSpan retryIn) : Exception($"{host} is busy for another {retryIn.TotalSeconds:0} s")
{
    public TimeSpan RetryIn { get; } = retryIn;
}
