using System.Security.Cryptography;
using MigrationWatch.Http;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Saved;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Mail.Alerts.Watches;

/// <summary>Takes watches in, from programs and from the form alike.</summary>
public sealed class WatchDesk(WatchStore watches, SavedQueryStore saved, SavedParameters parameters)
{
    private const int LongestName = 80;
    private const int LongestUrl = 500;
    private const int MaximumCap = 100;
    private const int DefaultCap = 10;

    /// <exception cref="BadRequestException">The watch asks for nothing or for what there can't be, is too much, or its webhook is no https address.</exception>
    public async Task<Watch> AddAsync(string owner, WatchWish wish, CancellationToken cancellation)
    {
        var (of, query, title) = await QueryAsync(wish, cancellation);
        var watch = new Watch(Random(8), owner, wish.Name ?? title ?? "", of, query, wish.Webhook is null ? null : new WatchWebhook(wish.Webhook, Random(24)), wish.DailyCap ?? DefaultCap);
        if (MistakeOf(watch) is { } mistake)
        {
            throw new BadRequestException(mistake.Field, mistake.Problem);
        }

        await watches.AddAsync(watch, cancellation);
        return watch;
    }

    /// <summary>A saved query's question is copied: whoever saves another under its name must not change what somebody else is told.</summary>
    private async Task<(Subject Of, string Query, string? Title)> QueryAsync(WatchWish wish, CancellationToken cancellation)
    {
        if (wish.Saved is null)
        {
            return (wish.Of, await parameters.CheckAsync(wish.Query, wish.Of, cancellation), null);
        }

        return await saved.FindAsync(wish.Saved, cancellation) is { } query
            ? (query.Of, await parameters.CheckAsync(query.Query, query.Of, cancellation), query.Title)
            : throw new BadRequestException("saved", "is no saved query");
    }

    private static (string Field, string Problem)? MistakeOf(Watch watch) => watch switch
    {
        { Name.Length: 0 or > LongestName } => ("name", $"must have 1 to {LongestName} characters"),
        { DailyCap: < 1 or > MaximumCap } => ("dailyCap", $"must be 1 to {MaximumCap}"),
        { Webhook.Url: var url } when url.Length > LongestUrl || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps => ("webhook", "must be an https address"),
        _ when SavedParameters.Read(watch.Query).IsEmpty => ("query", "must ask for something"),
        _ => null,
    };

    private static string Random(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}

/// <summary>A watch as somebody asks for it.</summary>
/// <param name="Name">Null takes the saved query's title.</param>
/// <param name="Query">Parameters of <c>extractions</c> or <c>claims</c>, or a whole address with them.</param>
/// <param name="Saved">Name of a saved query in place of <paramref name="Of"/> and <paramref name="Query"/>.</param>
/// <param name="Webhook">Null alerts by mail.</param>
public sealed record WatchWish(string? Name = null, Subject Of = Subject.Extractions, string? Query = null, string? Saved = null, string? Webhook = null, int? DailyCap = null);
