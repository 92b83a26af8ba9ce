using MigrationWatch.Web;

namespace MigrationWatch.Feeds;

/// <summary>HTTP answers without a feed, in an editor's words.</summary>
internal static class FeedErrors
{
    public static string Describe(WebResponse response) => response.Status switch
    {
        _ when response.Header("cf-mitigated") == "challenge" => $"A check for humans (Cloudflare) stands before the feed ({response.Status}).",
        401 => "The feed wants a password (401).",
        402 => "The feed is for payers only (402).",
        403 => "The server refuses us (403).",
        404 => "There is no feed at the address (404).",
        429 => "The server finds that we ask too often (429).",
        503 => "The server is overloaded or under repair (503).",
        >= 500 => $"The server has a fault ({response.Status}).",
        >= 300 and < 400 => $"The server redirects to nowhere ({response.Status}).",
        _ => $"The server answers {response.Status} in place of a feed.",
    };
}
