using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Tests.Subscribers;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" Reader@Example.ORG ", "Reader@example.org", "reader@example.org")]
    [InlineData("имя@пример.рф", null, null)]
    [InlineData("reader@пример.рф", "reader@xn--e1afmkfd.xn--p1ai", "reader@xn--e1afmkfd.xn--p1ai")]
    [InlineData("o'neil+news@mail.example.org", "o'neil+news@mail.example.org", "o'neil+news@mail.example.org")]
    [InlineData("reader@localhost", null, null)]
    [InlineData("reader@10.0.0.1", null, null)]
    [InlineData("a@b@example.org", null, null)]
    [InlineData(".reader@example.org", null, null)]
    [InlineData("reader@example.org\r\nBcc: all@example.org", null, null)]
    [InlineData("rea\r\nder@example.org", null, null)]
    [InlineData("<reader@example.org>", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void Address_is_taken_as_written_and_known_in_lower_case(string? text, string? envelope, string? normalized)
    {
        var address = EmailAddress.Parse(text);

        Assert.Equal((envelope, normalized), (address?.Envelope, address?.Normalized));
    }

    [Fact]
    public void Tags_of_one_mailbox_share_its_limits() =>
        Assert.Equal(EmailAddress.Parse("reader+1@example.org")!.Mailbox, EmailAddress.Parse("Reader+2@example.org")!.Mailbox);

    [Fact]
    public void Address_does_not_show_itself_in_a_log() => Assert.Equal("(address)", EmailAddress.Parse("reader@example.org")!.ToString());
}
