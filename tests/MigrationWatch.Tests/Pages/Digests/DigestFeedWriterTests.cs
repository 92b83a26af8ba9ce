using System.Xml.Linq;
using MigrationWatch.Digests;
using MigrationWatch.Pages.Digests;

namespace MigrationWatch.Tests.Pages.Digests;

public sealed class DigestFeedWriterTests
{
    [Fact]
    public void Control_characters_and_markup_in_a_headline_leave_the_feed_well_formed()
    {
        var feed = XDocument.Parse(DigestFeedWriter.Write([new DigestIndexEntry(new DateOnly(2026, 11, 20), 1, "A\u0007 <b>border</b> 🇰🇿")], "https://watch.example"));

        Assert.Equal("20 November 2026: A <b>border</b> 🇰🇿", feed.Descendants("item").Single().Element("title")!.Value);
    }
}
