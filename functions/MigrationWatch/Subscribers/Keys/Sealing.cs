using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MigrationWatch.Contracts;

namespace MigrationWatch.Subscribers.Keys;

/// <summary>AES-256-GCM over JSON. Sealed text reads <c>key id.base64url(nonce, cipher, tag)</c> and opens only for the owner it was sealed for.</summary>
public sealed class Sealing(KeyRing keys)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <param name="owner">Bound to the text, so that a sealed text moved to another record doesn't open.</param>
    public string Seal<T>(T value, string owner)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(value, ContractJson.Options);
        var box = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(Key(keys.Current), TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes, plain.Length), box.AsSpan(^TagBytes..), Encoding.UTF8.GetBytes(owner));
        return $"{keys.Current}.{Base64Url.EncodeToString(box)}";
    }

    /// <exception cref="CryptographicException">The text was changed, belongs to another owner, or its key is no longer configured.</exception>
    public T Open<T>(string sealedText, string owner)
    {
        var dot = sealedText.LastIndexOf('.');
        var box = Base64Url.DecodeFromChars(sealedText.AsSpan(dot + 1));
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(Key(sealedText[..dot]), TagBytes);
        aes.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes, plain.Length), box.AsSpan(^TagBytes..), plain, Encoding.UTF8.GetBytes(owner));
        return JsonSerializer.Deserialize<T>(plain, ContractJson.Options)!;
    }

    public bool IsCurrent(string sealedText) => sealedText.StartsWith(keys.Current + ".", StringComparison.Ordinal);

    private byte[] Key(string id) => keys.Derive(id, "sealing") ?? throw new CryptographicException($"Sealing key \"{id}\" is not configured");
}
