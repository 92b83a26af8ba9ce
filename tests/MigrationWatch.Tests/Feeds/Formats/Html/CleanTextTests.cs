using MigrationWatch.Feeds.Formats.Html;

namespace MigrationWatch.Tests.Feeds.Formats.Html;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("Plain", "Plain")]
    [InlineData("  two\n\t words  ", "two words")]
    [InlineData("<p>One</p><p>two</p>", "One two")]
    [InlineData("un<b>break</b>able", "unbreakable")]
    [InlineData("One<br/>two", "One two")]
    [InlineData("AT&amp;T &mdash; caf&eacute; &#8220;x&#x201D; &#150;", "AT&T — café “x” –")]
    [InlineData("AT&amp;amp;T", "AT&T")]
    [InlineData("&lt;b&gt;Bold&lt;/b&gt; claim", "Bold claim")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("R&D & more", "R&D & more")]
    [InlineData("a<script>alert('x < y')</script>b<style>p{}</style>c", "a b c")]
    [InlineData("a<!-- hidden -->b", "ab")]
    [InlineData("cut <a href=\"http://x", "cut")]
    [InlineData("<p></p>", "")]
    public void Markup_becomes_what_a_person_would_read(string markup, string text) => Assert.Equal(text, HtmlText.From(markup));

    [Fact]
    public void Text_that_Atom_calls_text_is_taken_literally()
    {
        var feed = Sample.Parse("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title type=\"text\">The &lt;blink&gt; tag</title></entry></feed>");

        Assert.Equal("The <blink> tag", feed.Entries[0].Title);
    }

    [Fact]
    public void The_title_is_text_and_the_markup_stands_beside_it()
    {
        var entry = Sample.Item("<title>Kazakhstan counts &lt;b&gt;200,000&lt;/b&gt;</title>");

        Assert.Equal(("Kazakhstan counts 200,000", "Kazakhstan counts <b>200,000</b>"), (entry.Title, entry.TitleMarkup));
    }
}
