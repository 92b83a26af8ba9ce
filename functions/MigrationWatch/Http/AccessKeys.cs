using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MigrationWatch.Http;

/// <summary>Tells whose key a request carries. Keys are compared by their hashes in constant time, and appear in no log.</summary>
public sealed class AccessKeys(IOptions<AccessOptions> options)
{
    public const string Header = "X-Api-Key";

    /// <summary>Azure's own name for it.</summary>
    public const string FunctionsHeader = "x-functions-key";

    /// <summary>A shorter one could be guessed: the start refuses it. An empty one is a setting left open, and no key.</summary>
    public const int ShortestKey = 16;

    private readonly IReadOnlyList<(string Name, byte[] Hash)> _keys =
        [.. options.Value.Keys.Where(key => key.Key.Length >= ShortestKey).Select(key => (key.Name, Hash(key.Key)))];

    /// <returns>The holder's name, or null without a valid key.</returns>
    public string? HolderOf(HttpRequest request)
    {
        if (KeyOf(request) is not { } given)
        {
            return null;
        }

        var hash = Hash(given);
        string? holder = null;
        foreach (var (name, expected) in _keys)
        {
            // No early end: the time taken tells nothing of which key is near.
            holder = CryptographicOperations.FixedTimeEquals(hash, expected) ? name : holder;
        }

        return holder;
    }

    private static string? KeyOf(HttpRequest request)
    {
        const string bearer = "Bearer ";
        var authorization = request.Headers.Authorization.ToString();
        return request.Headers[Header].ToString() is { Length: > 0 } key ? key
            : request.Headers[FunctionsHeader].ToString() is { Length: > 0 } functionsKey ? functionsKey
            : authorization.StartsWith(bearer, StringComparison.OrdinalIgnoreCase) ? authorization[bearer.Length..]
            : null;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
