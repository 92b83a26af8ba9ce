using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MigrationWatch.Subscribers.Keys;

/// <summary>
/// Tokens for links in mails: <c>purpose.subscriber.serial.expiry.key id.signature</c>. A token says nothing of the address;
/// the serial is compared with the subscriber's own, which changes when a single-use token is used.
/// </summary>
public sealed class TokenSigner(KeyRing keys, TimeProvider clock)
{
    private const int MaximumLength = 300;

    /// <param name="expires">Null never expires: a mail found after years must still let its reader unsubscribe.</param>
    public string Sign(TokenPurpose purpose, string subscriber, string serial, DateTimeOffset? expires)
    {
        var expiry = expires?.ToUnixTimeSeconds() ?? 0;
        var claims = string.Create(CultureInfo.InvariantCulture, $"{(char)purpose}.{subscriber}.{serial}.{expiry}.{keys.Current}");
        return $"{claims}.{Signature(claims, keys.Current)}";
    }

    /// <returns>Null for a token that is forged, expired, meant for something else, or signed with a key no longer configured.</returns>
    public SignedToken? Read(string? token, TokenPurpose purpose)
    {
        if (token is null || token.Length > MaximumLength || token.Split('.') is not [[var kind], var subscriber, var serial, var expiry, var key, var signature])
        {
            return null;
        }

        var expected = Signature(token[..token.LastIndexOf('.')], key);
        return kind == (char)purpose && expected is not null && Same(expected, signature) && IsAlive(expiry)
            ? new SignedToken(subscriber, serial)
            : null;
    }

    private static bool Same(string expected, string actual) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(actual));

    private bool IsAlive(string expiry) =>
        long.TryParse(expiry, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && (seconds == 0 || clock.GetUtcNow().ToUnixTimeSeconds() < seconds);

    private string? Signature(string claims, string key) => keys.Derive(key, "tokens") is { } secret
        ? Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(claims)))
        : null;
}

/// <summary>What a link is for; a token for one purpose is worthless for another.</summary>
public enum TokenPurpose
{
    Confirm = 'c',
    Manage = 'm',
    Unsubscribe = 'u',
}

/// <param name="Holder">A subscriber's id.</param>
/// <param name="Serial">Valid while it equals the subscriber's.</param>
public sealed record SignedToken(string Holder, string Serial);
