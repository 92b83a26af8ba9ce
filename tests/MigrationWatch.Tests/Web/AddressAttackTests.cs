using System.Net;

namespace MigrationWatch.Tests.Web;

/// <summary>Attempts to make us ask what only this machine or its network can reach. The newsroom stands for the victim: it must see no request.</summary>
public sealed class AddressAttackTests() : WebTest(allowLoopback: false)
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.1")]
    [InlineData("0.0.0.0")]
    [InlineData("[::1]")]
    [InlineData("[::]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[::ffff:10.0.0.1]")]
    [InlineData("[::ffff:8.8.8.8]")]
    [InlineData("[::10.0.0.1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("[64:ff9b:1::7f00:1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("[2001:0:1::1]")]
    [InlineData("[fe80::1]")]
    [InlineData("[fd00:ec2::254]")]
    [InlineData("[ff02::1]")]
    [InlineData("10.0.0.1")]
    [InlineData("172.31.255.254")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("192.0.0.192")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    public async Task Address_that_is_not_public_is_refused(string host)
    {
        Assert.Equal("refused-address", await RefusalAsync($"http://{host}:{Newsroom.Port}/"));
        Assert.Empty(Newsroom.All);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("169.254.169.254")]
    public async Task Name_that_leads_to_such_an_address_is_refused(string address)
    {
        Resolve = _ => [IPAddress.Parse(address)];

        Assert.Equal("refused-address", await RefusalAsync(Newsroom.Address("/", "innocent.example")));
        Assert.Empty(Newsroom.All);
    }

    [Fact]
    public async Task Private_address_among_public_ones_is_never_dialled()
    {
        // 192.0.2.0/24 would be refused too, so the public one is a real one that nothing here answers.
        Resolve = _ => [IPAddress.Loopback, IPAddress.Parse("9.9.9.9")];

        await Assert.ThrowsAnyAsync<Exception>(() => GetAsync(Newsroom.Address("/", "mixed.example")));
        Assert.Empty(Newsroom.All);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://news.example/feed")]
    [InlineData("gopher://127.0.0.1:6379/_x")]
    public async Task Other_schemes_are_refused(string url) => Assert.Equal("refused-address", await RefusalAsync(url));
}
