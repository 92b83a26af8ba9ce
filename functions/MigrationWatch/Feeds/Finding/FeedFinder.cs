using MigrationWatch.Feeds.Discovery;
using MigrationWatch.Feeds.Formats;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Web;

namespace MigrationWatch.Feeds.Finding;

/// <summary>From any address, a feed's or a site's, to feeds that really answer.</summary>
public sealed class FeedFinder(WebClient web, FeedParser parser)
{
    /// <summary>Each try costs the site a request, two seconds apart: enough for what a page declares, and for the usual places at the root.</summary>
    private const int MaximumTries = 12;

    /// <returns>The address itself when it is a feed; else what its page declares or links to; else what lies in the usual places. Empty when there is none.</returns>
    /// <exception cref="WebFailureException">The address does not answer.</exception>
    /// <exception cref="PermanentFailureException">The address is refused.</exception>
    public async Task<IReadOnlyList<FoundFeed>> FindAsync(Uri address, CancellationToken cancellation)
    {
        var response = await web.GetAsync(new WebRequest(address) { Accept = WebRequest.AnyFeed }, cancellation);
        if (response.IsSuccess && Read(response) is { } itself)
        {
            return [itself];
        }

        var named = response.IsSuccess ? FeedDiscovery.OnPage(response.Body, response.ContentType, response.Url) : [];
        var found = await TryAsync(named, int.MaxValue, cancellation);
        return found.Count > 0 ? found : await TryAsync(FeedDiscovery.Guesses(response.Url), 1, cancellation);
    }

    /// <param name="enough">Number of feeds after which to stop: guesses mostly find the same feed again.</param>
    private async Task<List<FoundFeed>> TryAsync(IEnumerable<FeedCandidate> candidates, int enough, CancellationToken cancellation)
    {
        var found = new List<FoundFeed>();
        foreach (var candidate in candidates.Take(MaximumTries))
        {
            if (await TryAsync(candidate.Url, cancellation) is { } feed && found.TrueForAll(other => other.Url != feed.Url))
            {
                found.Add(feed);
            }

            if (found.Count == enough)
            {
                break;
            }
        }

        return found;
    }

    private async Task<FoundFeed?> TryAsync(Uri url, CancellationToken cancellation)
    {
        try
        {
            var response = await web.GetAsync(new WebRequest(url) { Accept = WebRequest.AnyFeed }, cancellation);
            return response.IsSuccess ? Read(response) : null;
        }
        catch (Exception failure) when (failure is WebFailureException or PermanentFailureException)
        {
            // One candidate of several: that it does not answer is an answer.
            return null;
        }
    }

    private FoundFeed? Read(WebResponse response)
    {
        try
        {
            var feed = parser.Parse(new FeedDocument(response.Body, response.ContentType, response.Url, response.Headers));
            return new FoundFeed((response.MovedTo ?? response.Url).AbsoluteUri, feed.Title, feed.Link, feed.Language, feed.Entries.Count);
        }
        catch (FeedFormatException)
        {
            return null;
        }
    }
}

/// <param name="Site">As the feed says.</param>
/// <param name="Entries">How many it has now.</param>
public sealed record FoundFeed(string Url, string? Title, string? Site, string? Language, int Entries);
