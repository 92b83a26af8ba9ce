using System.Text;
using MigrationWatch.Mail.Transports;
using MigrationWatch.Mail.Transports.Smtp;

namespace MigrationWatch.Tests.Mail.Smtp;

public sealed class SmtpTransportTests : IAsyncLifetime
{
    private SmtpServer _server = null!;

    public async Task InitializeAsync() => _server = await SmtpServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Mail_goes_by_starttls_with_authentication_and_arrives_byte_for_byte()
    {
        // A dot that begins a line would end the mail if it were not doubled.
        var content = Encoding.ASCII.GetBytes("Message-ID: <1@test>\r\n\r\n.\r\n..dots\r\nend\r\n");

        var outcome = await SendAsync(Options(), "reader@example.org", content);

        Assert.Equal(SendResult.Accepted, outcome.Result);
        Assert.Equal(content, _server.ContentOf("reader@example.org"));
    }

    [Fact]
    public async Task Server_whose_certificate_nobody_vouches_for_gets_neither_password_nor_mail()
    {
        var outcome = await SendAsync(new SmtpOptions { Host = "localhost", Port = _server.Port, User = SmtpServer.User, Password = SmtpServer.Password }, "reader@example.org");

        Assert.Equal(new SendOutcome(SendResult.Transient, "certificate", "nobody trusted vouches for the server's certificate; for an own authority set Authority to its PEM file"), outcome);
        Assert.Empty(_server.Accepted);
    }

    [Fact]
    public async Task Certificate_for_another_name_is_refused()
    {
        var outcome = await SendAsync(new SmtpOptions { Host = "127.0.0.1", Port = _server.Port, Authority = _server.Authority }, "reader@example.org");

        Assert.Equal(("certificate", "the server's certificate is not for 127.0.0.1; Host must be the name in it"), (outcome.Code, outcome.Reason));
    }

    [Fact]
    public async Task Server_without_starttls_gets_nothing()
    {
        await using var plain = await SmtpServer.StartAsync(tls: false);

        var outcome = await SendAsync(new SmtpOptions { Host = "localhost", Port = plain.Port }, "reader@example.org");

        Assert.Equal((SendResult.Transient, "no-tls"), (outcome.Result, outcome.Code));
        Assert.Empty(plain.Accepted);
    }

    [Theory]
    [InlineData("unknown@example.org", SendResult.AddressRejected, "550 5.1.1", "no such mailbox")]
    [InlineData("full@example.org", SendResult.AddressRejected, "552 5.2.2", "mailbox is full")]
    [InlineData("busy@example.org", SendResult.Transient, "451 4.3.0", "server is busy")]
    [InlineData("policy@example.org", SendResult.MailRejected, "554 5.7.1", "refused by the server's policy")]
    public async Task Refusals_are_told_apart_in_words_without_the_address(string address, SendResult result, string code, string reason)
    {
        var outcome = await SendAsync(Options(), address);

        Assert.Equal(new SendOutcome(result, code, reason), outcome);
    }

    [Fact]
    public async Task Refusal_leaves_the_connection_usable()
    {
        await using var transport = new SmtpTransport(Options(), "example.org", TimeProvider.System);

        foreach (var address in new[] { "unknown@example.org", "policy@example.org", "reader@example.org" })
        {
            await transport.SendAsync(new MailEnvelope("digest@example.org", address, _mail), default);
        }

        Assert.Equal("reader@example.org", Assert.Single(_server.Accepted).To);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Server_that_ends_conversations_after_some_mails_gets_the_next_ones_in_another(bool tls)
    {
        await using var server = await SmtpServer.StartAsync(tls, perConnection: 2);
        var options = tls
            ? new SmtpOptions { Host = "localhost", Port = server.Port, Authority = server.Authority, User = SmtpServer.User, Password = SmtpServer.Password }
            : new SmtpOptions { Host = "localhost", Port = server.Port, Security = SmtpSecurity.None };
        await using var transport = new SmtpTransport(options, "example.org", TimeProvider.System);

        var outcomes = new List<SendOutcome>();
        for (var number = 0; number < 5; number++)
        {
            outcomes.Add(await transport.SendAsync(new MailEnvelope("digest@example.org", $"reader{number}@example.org", _mail), default));
        }

        Assert.All(outcomes, outcome => Assert.Equal(SendOutcome.Accepted, outcome));
        Assert.Equal(Enumerable.Range(0, 5).Select(number => $"reader{number}@example.org"), server.Accepted.Select(mail => mail.To));
    }

    [Fact]
    public async Task Tls_where_the_server_expects_starttls_is_explained()
    {
        var outcome = await SendAsync(new SmtpOptions { Host = "localhost", Port = _server.Port, Security = SmtpSecurity.Tls }, "reader@example.org");

        Assert.Equal(("tls", "no TLS came about; port 587 begins with Security StartTls, port 465 with Tls"), (outcome.Code, outcome.Reason));
    }

    [Fact]
    public async Task Wrong_password_is_ours_to_mend_and_no_fault_of_the_address()
    {
        var outcome = await SendAsync(new SmtpOptions { Host = "localhost", Port = _server.Port, Authority = _server.Authority, User = SmtpServer.User, Password = "wrong" }, "reader@example.org");

        Assert.Equal((SendResult.Transient, "server does not accept our credentials"), (outcome.Result, outcome.Reason));
    }

    [Fact]
    public async Task Server_that_is_away_is_worth_another_try()
    {
        var outcome = await SendAsync(new SmtpOptions { Host = "localhost", Port = 1, Security = SmtpSecurity.None }, "reader@example.org");

        Assert.Equal(new SendOutcome(SendResult.Transient, "unreachable", "nothing listens on that port of the server"), outcome);
    }

    private static readonly byte[] _mail = Encoding.ASCII.GetBytes("Message-ID: <1@test>\r\n\r\nHello\r\n");

    private static async Task<SendOutcome> SendAsync(SmtpOptions options, string to, byte[]? content = null)
    {
        await using var transport = new SmtpTransport(options, "example.org", TimeProvider.System);
        return await transport.SendAsync(new MailEnvelope("digest@example.org", to, content ?? _mail), default);
    }

    private SmtpOptions Options() => new() { Host = "localhost", Port = _server.Port, Authority = _server.Authority, User = SmtpServer.User, Password = SmtpServer.Password };
}
