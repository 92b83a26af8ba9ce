using System.Text;
using MigrationWatch.Mail.Mime;
using MigrationWatch.Server.Mails;

namespace MigrationWatch.Tests.Mail;

public sealed class MimeWriterTests
{
    private static readonly MimeMessage _message = new()
    {
        From = new MailAddress("Дайджест \"Миграция\"", "digest@news.example"),
        To = "reader@example.org",
        Subject = "Казахстан: около 400 000 прибывших за неделю, сообщило министерство внутренних дел",
        Date = new DateTimeOffset(2026, 11, 20, 8, 5, 0, TimeSpan.Zero),
        MessageId = "1@news.example",
        Language = "ru",
        Text = "Привет.\n.\nFrom here on: a = b \nконец",
        Html = "<p>" + new string('x', 300) + " é </p>",
    };

    [Fact]
    public void Russian_arrives_as_it_left()
    {
        var mail = EmlFile.Parse(MimeWriter.Write(_message));

        Assert.Equal(_message.Subject, mail.Subject);
        Assert.Equal(_message.Text, mail.Text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n'));
        Assert.Equal(_message.Html, mail.Html.TrimEnd('\r', '\n'));
    }

    [Fact]
    public void Bytes_are_seven_bit_in_short_lines_that_end_in_crlf()
    {
        var bytes = MimeWriter.Write(_message);
        var text = Encoding.Latin1.GetString(bytes);

        Assert.All(bytes, value => Assert.True(value < 0x80));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 78, line));
    }

    [Fact]
    public void Text_comes_before_html()
    {
        var mail = Encoding.ASCII.GetString(MimeWriter.Write(_message));

        Assert.Contains("multipart/alternative", mail, StringComparison.Ordinal);
        Assert.True(mail.IndexOf("text/plain", StringComparison.Ordinal) < mail.IndexOf("text/html", StringComparison.Ordinal));
    }

    [Fact]
    public void Same_message_is_the_same_bytes() => Assert.Equal(MimeWriter.Write(_message), MimeWriter.Write(_message));

    [Fact]
    public void Line_break_in_a_header_is_refused()
    {
        var forged = _message with { Headers = [new("List-Id", "x\r\nBcc: all@example.org")] };

        Assert.Throws<ArgumentException>(() => MimeWriter.Write(forged));
    }
}
