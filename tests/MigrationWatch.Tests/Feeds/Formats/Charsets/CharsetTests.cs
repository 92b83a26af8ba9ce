using System.Text;

namespace MigrationWatch.Tests.Feeds.Formats.Charsets;

public sealed class CharsetTests
{
    private const string Title = "Россия и Казахстан договорились о правилах въезда для трудовых мигрантов";

    static CharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("koi8-u")]
    [InlineData("iso-8859-5")]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void The_declared_encoding_is_used(string name)
    {
        var feed = Sample.Parse(Body(name, declared: name));

        Assert.Equal((Title, name), (feed.Entries[0].Title, feed.Encoding));
        Assert.Empty(feed.Warnings);
    }

    [Fact]
    public void A_byte_order_mark_comes_before_HTTP_and_HTTP_before_the_declaration()
    {
        var marked = Sample.Parse([0xEF, 0xBB, 0xBF, .. Body("utf-8", declared: "koi8-r")], "text/xml; charset=windows-1251");
        var labelled = Sample.Parse(Body("windows-1251", declared: "koi8-r"), "application/rss+xml; charset=\"windows-1251\"");

        Assert.Equal((Title, "utf-8"), (marked.Entries[0].Title, marked.Encoding));
        Assert.Equal((Title, "windows-1251"), (labelled.Entries[0].Title, labelled.Encoding));
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    public void Without_any_label_the_letters_tell(string name)
    {
        var feed = Sample.Parse(Body(name, declared: null));

        Assert.Equal((Title, name), (feed.Entries[0].Title, feed.Encoding));
        Assert.NotEmpty(feed.Warnings);
    }

    [Fact]
    public void Windows_1251_that_calls_itself_utf_8_is_read_as_what_it_is() =>
        Assert.Equal(Title, Sample.Parse(Body("windows-1251", declared: "utf-8"), "text/xml; charset=utf-8").Entries[0].Title);

    [Fact]
    public void Utf_8_that_calls_itself_something_else_is_utf_8()
    {
        var feed = Sample.Parse(Body("utf-8", declared: "windows-1251"), "text/xml; charset=iso-8859-1");

        Assert.Equal((Title, "utf-8"), (feed.Entries[0].Title, feed.Encoding));
        Assert.NotEmpty(feed.Warnings);
    }

    [Fact]
    public void One_wrong_byte_does_not_cost_the_others()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes($"<rss><channel><item><title>{Title} "), 0x96, .. Encoding.UTF8.GetBytes(" сегодня</title></item></channel></rss>")];

        Assert.Equal(Title + " – сегодня", Sample.Parse(body).Entries[0].Title);
    }

    [Fact]
    public void An_unknown_encodings_name_is_passed_over() => Assert.Equal(Title, Sample.Parse(Body("utf-8", declared: "x-unheard-of")).Entries[0].Title);

    [Theory]
    [InlineData("shift_jis", "入国管理局は新しい在留資格について発表しました。")]
    [InlineData("euc-kr", "이주 노동자들의 입국이 다시 시작되었다고 밝혔다")]
    [InlineData("gb18030", "哈萨克斯坦内政部说，两周内有二十万人入境，其中大多数人已经离开。")]
    public void East_Asian_encodings_are_told_without_a_label(string name, string title)
    {
        var body = Encoding.GetEncoding(name).GetBytes($"<rss><channel><item><title>{title}</title></item></channel></rss>");

        Assert.Equal(title, Sample.Parse(body).Entries[0].Title);
    }

    [Theory]
    [InlineData("windows-1252", "Café déjà vu: les migrants à Orléans et à Besançon")]
    [InlineData("windows-1254", "Göçmen sayısı şehirde düştü, dedi müdür")]
    public void Accents_are_not_taken_for_Cyrillic(string name, string title)
    {
        var body = Encoding.GetEncoding(name).GetBytes($"<rss><channel><item><title>{title}</title></item></channel></rss>");

        Assert.DoesNotContain(Sample.Parse(body).Entries[0].Title!, letter => letter is >= '\u0400' and <= '\u04ff');
    }

    private static byte[] Body(string encoding, string? declared) => Encoding.GetEncoding(encoding).GetBytes(
        (declared is null ? "" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>") + $"<rss version=\"2.0\"><channel><item><title>{Title}</title></item></channel></rss>");
}
