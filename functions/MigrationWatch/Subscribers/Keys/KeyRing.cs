using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace MigrationWatch.Subscribers.Keys;

/// <summary>The configured keys, and the keys derived from them for each use.</summary>
public sealed class KeyRing
{
    private const int KeyBytes = 32;
    private readonly byte[]? _names;
    private readonly Dictionary<string, byte[]> _sealing;
    private readonly ConcurrentDictionary<(string KeyId, string Use), byte[]> _derived = new();
    private readonly string _current = "";

    /// <exception cref="OptionsValidationException">A key is there but malformed, or the current one is missing.</exception>
    public KeyRing(IOptions<KeyOptions> options)
    {
        var keys = options.Value;
        _names = keys.Names is { Length: > 0 } names ? Decode("Names", names) : null;
        _sealing = keys.Sealing.ToDictionary(pair => pair.Key, pair => Decode($"Sealing:{pair.Key}", pair.Value), StringComparer.Ordinal);
        if (_sealing.Count > 0)
        {
            _current = keys.Current ?? _sealing.Keys.Order(StringComparer.Ordinal).Last();
            _ = _sealing.ContainsKey(_current) ? true : throw Mistake($"Current names \"{_current}\", which is not among the sealing keys");
        }
    }

    /// <summary>False when no keys are configured: nobody can subscribe then, and no address is stored in the open.</summary>
    public bool IsConfigured => _names is not null && _sealing.Count > 0;

    public string Current => IsConfigured ? _current : throw Mistake("no keys are configured");

    /// <returns>Null when the key was taken out of the configuration.</returns>
    internal byte[]? Derive(string keyId, string use) => _sealing.TryGetValue(keyId, out var key)
        ? _derived.GetOrAdd((keyId, use), _ => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: Encoding.UTF8.GetBytes(use)))
        : null;

    /// <summary>A keyed hash, 32 hexadecimal digits: without the key nobody can test whether a text is behind a name.</summary>
    /// <param name="use">Keeps names for different uses apart.</param>
    public string Name(string use, string text)
    {
        var hash = HMACSHA256.HashData(_names ?? throw Mistake("no keys are configured"), Encoding.UTF8.GetBytes($"{use}\n{text}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }

    private static byte[] Decode(string name, string value)
    {
        var bytes = new byte[KeyBytes];
        return Convert.TryFromBase64String(value, bytes, out var written) && written == KeyBytes
            ? bytes
            : throw Mistake($"{name} must be {KeyBytes} bytes in base64, as from: openssl rand -base64 {KeyBytes}");
    }

    private static OptionsValidationException Mistake(string what) => new(KeyOptions.Section, typeof(KeyOptions), [$"{KeyOptions.Section}: {what}"]);
}
