using System.Globalization;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Http;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Queries.Endpoints;

/// <summary>The parameters of a list beside its question.</summary>
internal static class ListParameters
{
    public const int DefaultLimit = 50;
    public const int MaximumLimit = 1000;

    public static ListRequest Read(HttpRequest request, Subject subject) =>
        ReadStream(request, subject) with { Limit = (int)Number(request, "limit", DefaultLimit, MaximumLimit) };

    /// <summary>Without a limit: a stream has none but its own.</summary>
    public static ListRequest ReadStream(HttpRequest request, Subject subject)
    {
        var question = QuestionReader.Read(request.Query);
        var ordering = Ordering.Read(request.Query["sort"].ToString(), subject);
        return new ListRequest(question, subject, ordering, DefaultLimit, Cursor.Read(request.Query["cursor"].ToString(), Scope(request, subject)));
    }

    /// <summary>Everything that decides which rows there are and how they are ordered.</summary>
    public static string Scope(HttpRequest request, Subject subject) => subject + "?" + string.Join(
        '&',
        request.Query.Where(parameter => parameter.Key is not ("cursor" or "limit" or "format"))
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .Select(parameter => $"{parameter.Key}={string.Join('&', parameter.Value.Order(StringComparer.Ordinal))}"));

    /// <summary>A stream has no limit unless one is given, and then any.</summary>
    public static long? StreamLimit(HttpRequest request) =>
        request.Query.ContainsKey("limit") ? Number(request, "limit", DefaultLimit, long.MaxValue) : null;

    public static long Number(HttpRequest request, string name, long fallback, long maximum) => request.Query[name].ToString() is not { Length: > 0 } text
        ? fallback
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= maximum
            ? number
            : throw new BadRequestException(name, $"must be a whole number from 1 to {maximum}");
}
