using System.Globalization;
using System.Text;

namespace MigrationWatch.Benchmarks.Feeds;

/// <summary>An ordinary RSS feed of any size: Latin and Cyrillic text, escaped HTML, CDATA, entities, relative links.</summary>
internal static class LargeFeed
{
    /// <param name="bytes">It stops at the first item beyond this.</param>
    public static byte[] OfSize(int bytes)
    {
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Large</title><link>https://news.example/</link>");
        var size = feed.Length;
        for (var item = 0; size < bytes; item++)
        {
            var text = Item(item);
            size += Encoding.UTF8.GetByteCount(text);
            feed.Append(text);
        }

        return Encoding.UTF8.GetBytes(feed.Append("</channel></rss>").ToString());
    }

    private static string Item(int number) => string.Create(CultureInfo.InvariantCulture, $"""
        <item><title>Report {number}: arrivals &amp; departures at the border — сводка</title><link>/story/{number}?a=1&amp;b=2</link><guid isPermaLink="false">{number}</guid>
        <description>&lt;p&gt;Some &lt;b&gt;{number}&lt;/b&gt; people crossed, the ministry&amp;nbsp;said. По данным ведомства, часть уже уехала.&lt;/p&gt;</description>
        <content:encoded><![CDATA[<p>The <a href="/ministry">ministry</a> counted {number} arrivals.</p><p>Министерство насчитало {number} прибывших за две недели; часть из них уже выехала.</p><img src="i/{number}.jpg" alt="">]]></content:encoded>
        <category>border</category><pubDate>Tue, 04 Oct 2022 11:30:00 +0600</pubDate></item>

        """);
}
