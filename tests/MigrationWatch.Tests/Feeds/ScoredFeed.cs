using Microsoft.AspNetCore.Http;
using MigrationWatch.Tests.Web;

namespace MigrationWatch.Tests.Feeds;

/// <summary>A feed that puts every request into the columns of Rachel Kroll's feed reader score.</summary>
internal sealed class ScoredFeed
{
    private readonly List<(string ETag, string LastModified)> _given = [];

    /// <summary>A higher number is a changed feed.</summary>
    public int Edition { get; set; }

    /// <summary>The next answer's status in place of the feed.</summary>
    public int? Fault { get; set; }

    public Score Row { get; private set; } = new();

    // Odd on purpose: a weak tag with a space in it, and a date as no library writes it.
    private (string ETag, string LastModified) Current => ($"W/\"e {Edition}\"", $"Wed, 18 Nov 2026 9:{Edition:D2}:00 GMT");

    public async Task AnswerAsync(HttpContext context)
    {
        Count(context.Request);
        context.Response.Cookies.Append("visitor", "7");
        if (Fault is { } status)
        {
            (Fault, context.Response.StatusCode, context.Response.Headers.ETag) = (null, status, "\"fault\"");
            return;
        }

        (context.Response.Headers.ETag, context.Response.Headers.LastModified) = Current;
        if (context.Request.Headers.IfNoneMatch == Current.ETag)
        {
            context.Response.StatusCode = 304;
            return;
        }

        _given.Add(Current);
        await context.Response.WriteAsync(Newsroom.Rss("Always", $"Edition {Edition}"), context.RequestAborted);
    }

    private void Count(HttpRequest request)
    {
        var (tag, modified) = ((string?)request.Headers.IfNoneMatch, (string?)request.Headers.IfModifiedSince);
        Row = Row with
        {
            Requests = Row.Requests + 1,
            Unconditional = Row.Unconditional + (tag is null && modified is null ? 1 : 0),
            TagGood = Row.TagGood + (tag is not null && tag == _given[^1].ETag ? 1 : 0),
            TagOutOfSequence = Row.TagOutOfSequence + (tag is not null && tag != _given[^1].ETag && _given.Exists(given => given.ETag == tag) ? 1 : 0),
            TagBogus = Row.TagBogus + (tag is not null && !_given.Exists(given => given.ETag == tag) ? 1 : 0),
            DateGood = Row.DateGood + (modified is not null && modified == _given[^1].LastModified ? 1 : 0),
            DateOutOfSequence = Row.DateOutOfSequence + (modified is not null && modified != _given[^1].LastModified && _given.Exists(given => given.LastModified == modified) ? 1 : 0),
            DateBogus = Row.DateBogus + (modified is not null && !_given.Exists(given => given.LastModified == modified) ? 1 : 0),
            Cookies = Row.Cookies + (request.Headers.Cookie.Count > 0 ? 1 : 0),
            Referrers = Row.Referrers + (request.Headers.Referer.Count > 0 ? 1 : 0),
            Queries = Row.Queries + (request.QueryString.HasValue ? 1 : 0),
        };
    }
}

internal sealed record Score
{
    public int Requests { get; init; }

    public int Unconditional { get; init; }

    public int TagGood { get; init; }

    public int TagOutOfSequence { get; init; }

    public int TagBogus { get; init; }

    public int DateGood { get; init; }

    public int DateOutOfSequence { get; init; }

    public int DateBogus { get; init; }

    public int Cookies { get; init; }

    public int Referrers { get; init; }

    public int Queries { get; init; }
}
