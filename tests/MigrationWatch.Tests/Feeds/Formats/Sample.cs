using System.Text;
using MigrationWatch.Feeds.Formats;
using MigrationWatch.Tests.Web;

namespace MigrationWatch.Tests.Feeds.Formats;

/// <summary>The documents beside the tests, and short ones written into them.</summary>
internal static class Sample
{
    private static readonly FeedParser Parser = new(new ManualClock(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero)));

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Feeds", "Formats", "Samples");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static Feed Read(string name, string? url = null) => Parse(Bytes(name), url: url);

    public static Feed Parse(string text, string? url = null) => Parse(Encoding.UTF8.GetBytes(text), url: url);

    public static Feed Parse(byte[] body, string? contentType = null, string? url = null) =>
        Parser.Parse(new FeedDocument(body, contentType, url is null ? null : new Uri(url)));

    /// <summary>The entry of an RSS feed with nothing but this inside its item.</summary>
    public static FeedEntry Item(string inner, string? url = null) =>
        Parse($"<rss version=\"2.0\"><channel><item>{inner}</item></channel></rss>", url).Entries.Single();
}
