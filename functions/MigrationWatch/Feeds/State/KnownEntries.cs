using System.Security.Cryptography;
using System.Text;
using MigrationWatch.Feeds.Formats;

namespace MigrationWatch.Feeds.State;

/// <summary>The entries a feed has carried, each with a hash of its content: tells new from edited from old.</summary>
public sealed record KnownEntries
{
    /// <summary>Entries remembered after they left the document: a feed that shows one again later must not make it news.</summary>
    private const int MaximumPast = 2000;

    /// <summary>Hash of the entry's key to hash of its content; the document's entries first, then past ones, latest first.</summary>
    public IReadOnlyDictionary<string, string> Hashes { get; init; } = new Dictionary<string, string>();

    public bool HasSame(FeedEntry entry) => Hashes.TryGetValue(KeyHash(entry), out var content) && content == ContentHash(entry);

    public bool Has(FeedEntry entry) => Hashes.ContainsKey(KeyHash(entry));

    /// <summary>These, after <paramref name="document"/> was handed on.</summary>
    public KnownEntries With(IReadOnlyList<FeedEntry> document)
    {
        var hashes = new Dictionary<string, string>(document.Count + Hashes.Count);
        foreach (var entry in document)
        {
            hashes.TryAdd(KeyHash(entry), ContentHash(entry));
        }

        foreach (var (key, content) in Hashes.Where(known => !hashes.ContainsKey(known.Key)).Take(MaximumPast).ToList())
        {
            hashes.Add(key, content);
        }

        return new KnownEntries { Hashes = hashes };
    }

    public static string KeyHash(FeedEntry entry) => Hash(entry.Key);

    /// <summary>Of what a reader would call the entry's content. Updated is left out: some feeds stamp every entry with the time of the request.</summary>
    public static string ContentHash(FeedEntry entry) => Hash(string.Join('\n', entry.Link, entry.Title, entry.Summary, entry.Content, entry.Author));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
