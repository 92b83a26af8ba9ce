using Microsoft.AspNetCore.Http;

namespace MigrationWatch.Http;

/// <summary>People in front of a browser, apart from programs.</summary>
public static class Browsers
{
    /// <summary>Programs leave text/html out or take anything.</summary>
    public static bool Ask(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
