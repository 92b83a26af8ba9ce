namespace MigrationWatch.Http;

/// <summary>A caller's mistake; answered as problem+json that names the parameter.</summary>
public sealed class BadRequestException(string parameter, string message) : Exception(message)
{
    public string Parameter { get; } = parameter;
}
