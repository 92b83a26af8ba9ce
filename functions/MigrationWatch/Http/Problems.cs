using Microsoft.AspNetCore.Http;

namespace MigrationWatch.Http;

/// <summary>Errors as RFC 9457 problem+json.</summary>
public static class Problems
{
    /// <param name="parameter">The query parameter, route value or body field at fault.</param>
    public static IResult BadRequest(string parameter, string detail) => Create(StatusCodes.Status400BadRequest, "Bad request", detail, parameter);

    public static IResult NotFound(string detail) => Create(StatusCodes.Status404NotFound, "Not found", detail);

    public static IResult MethodNotAllowed(string detail) => Create(StatusCodes.Status405MethodNotAllowed, "Method not allowed", detail);

    public static IResult NotAcceptable(string detail) => Create(StatusCodes.Status406NotAcceptable, "Not acceptable", detail);

    public static IResult Unauthorized(string detail) => Create(StatusCodes.Status401Unauthorized, "Unauthorized", detail);

    public static IResult TooManyRequests(string detail) => Create(StatusCodes.Status429TooManyRequests, "Too many requests", detail);

    public static IResult Unexpected() => Create(StatusCodes.Status500InternalServerError, "Unexpected error", "The request failed; the log has the reason.");

    public static IResult Unavailable(string detail) => Create(StatusCodes.Status503ServiceUnavailable, "Unavailable", detail);

    private static IResult Create(int status, string title, string detail, string? parameter = null) => Results.Problem(
        detail,
        statusCode: status,
        title: title,
        extensions: parameter is null ? null : new Dictionary<string, object?> { ["parameter"] = parameter });
}
