using System.Security.Cryptography;
using System.Text;

namespace MigrationWatch.Articles.Identity;

/// <summary>The name an article is stored under.</summary>
public static class ArticleId
{
    // 96 bits: a thousand articles a day for a century stay 20 orders of magnitude away from a collision.
    private const int Bytes = 12;

    /// <returns>24 lower-case hexadecimal characters, the same for every address that is canonically the same.</returns>
    public static string From(Uri url)
    {
        var canonical = ArticleUrl.Canonicalize(url).AbsoluteUri;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)).AsSpan(0, Bytes));
    }

    /// <summary>Whether this could be an id at all: an address's part goes into a blob's name only then.</summary>
    public static bool IsValid(string id) => id.Length == 2 * Bytes && id.All(char.IsAsciiHexDigitLower);
}
