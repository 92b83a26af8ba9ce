namespace MigrationWatch.Http;

/// <summary>Who may call a route. Checked by <see cref="ApiGate"/>, so that both hosts agree; the Functions triggers themselves are anonymous.</summary>
public enum Access
{
    /// <summary>Everybody, always: health, confirmation and unsubscribe links.</summary>
    Open,

    /// <summary>Everybody, or key holders only, by configuration.</summary>
    Read,

    /// <summary>Key holders only.</summary>
    Write,
}
