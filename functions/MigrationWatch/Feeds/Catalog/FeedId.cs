using System.Security.Cryptography;
using System.Text;

namespace MigrationWatch.Feeds.Catalog;

/// <summary>Names of feeds, readable in a blob listing.</summary>
internal static class FeedId
{
    private const int MaximumLength = 80;

    public static bool IsValid(string id) =>
        id.Length is > 0 and <= MaximumLength && char.IsAsciiLetterOrDigit(id[0]) && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '-');

    /// <summary><c>eurasianet.org-feed-1a2b3c</c>: host, path and six digits that keep two addresses apart.</summary>
    public static string From(Uri url)
    {
        var host = url.IdnHost.ToLowerInvariant();
        var readable = (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) + url.AbsolutePath.ToLowerInvariant();
        var slug = new string([.. readable.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.' ? letter : '-')]).Trim('-', '.');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url.AbsoluteUri)))[..6];
        return $"{slug[..Math.Min(slug.Length, MaximumLength - 7)]}-{hash}";
    }
}
