namespace MigrationWatch.Web;

/// <summary>No answer, or not a whole one, this time: try again later. <see cref="Exception.Message"/> is fit for an editor.</summary>
public sealed class WebFailureException(WebProblem problem, string message, Exception? inner = null) : Exception(message, inner)
{
    public WebProblem Problem { get; } = problem;
}

public enum WebProblem
{
    /// <summary>Not done in time: a server that hangs or drips.</summary>
    Timeout,

    /// <summary>The name has no address.</summary>
    Name,

    /// <summary>Nobody answers at the address, or the connection broke.</summary>
    Connection,

    /// <summary>No trustworthy encrypted connection.</summary>
    Tls,

    /// <summary>An answer that breaks the protocol, or a body that can't be unpacked.</summary>
    Malformed,
}
