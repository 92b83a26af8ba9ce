namespace MigrationWatch.Http;

/// <summary>Who may call a route. Checked by <see cref="ApiGate"/>, so that both hosts agree; the Functions triggers themselves are anonymous.</summary>
public enum Access
{
    /// <summary>Everybody, always: health, confirmation and unsubscribe links.</summary>
    Open,

    /// <summary>Everybody, or key holders only, by configuration.</summary>
    Read,

    /// <summary>A page's form that carries its key among its fields: it asks for the key itself, and answers a wrong one by the form again. Limited as reading is.</summary>
    Form,

    /// <summary>Key holders only.</summary>
    Write,
}
