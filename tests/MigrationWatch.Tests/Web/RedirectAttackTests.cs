using System.Net;
using MigrationWatch.Web.Connections;

namespace MigrationWatch.Tests.Web;

/// <summary>Attempts through redirects and name servers that change their answers. This machine is allowed here, so that the first step can succeed.</summary>
public sealed class RedirectAttackTests() : WebTest(allowLoopback: true)
{
    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/admin")]
    [InlineData("http://[::ffff:a9fe:a9fe]/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//168.63.129.16/machine")]
    public async Task Redirect_to_an_address_that_is_not_public_is_refused(string target)
    {
        Newsroom.Redirect("/feed", 302, target);

        Assert.Equal("refused-address", await RefusalAsync(Newsroom.Address("/feed")));
    }

    [Fact]
    public async Task Redirect_to_a_name_that_leads_to_such_an_address_is_refused()
    {
        Resolve = host => host == "inner.example" ? [IPAddress.Parse("192.168.0.10")] : [IPAddress.Loopback];
        Newsroom.Redirect("/feed", 301, "http://inner.example/feed");

        Assert.Equal("refused-address", await RefusalAsync(Newsroom.Address("/feed", "outer.example")));
    }

    [Fact]
    public async Task Name_server_that_changes_its_answer_between_check_and_use_gains_nothing()
    {
        // The classic attack answers the check with a good address and the connection with a bad one. There is only one question.
        var answers = new Queue<IPAddress>([IPAddress.Loopback, IPAddress.Parse("10.0.0.7")]);
        var asked = 0;
        Resolve = _ =>
        {
            asked++;
            return [answers.Dequeue()];
        };
        Newsroom.Serve("/feed", "one");

        Assert.Equal(200, (await GetAsync(Newsroom.Address("/feed", "rebind.example"))).Status);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Each_new_connection_asks_and_checks_again()
    {
        var guard = new PublicAddressesOnly((_, _) => Task.FromResult(Resolve("")), allowLoopback: true);
        Resolve = _ => [IPAddress.Loopback];
        using var handler = new SocketsHttpHandler { ConnectCallback = guard.ConnectAsync, PooledConnectionLifetime = TimeSpan.Zero };
        using var http = new HttpClient(handler);
        Newsroom.Serve("/feed", "one");
        Assert.Equal("one", await http.GetStringAsync(Newsroom.Address("/feed", "rebind.example"), Cancellation));

        Resolve = _ => [IPAddress.Parse("169.254.169.254")];

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(Newsroom.Address("/feed", "rebind.example"), Cancellation));
        Assert.Contains("not a public address", refused.InnerException!.Message, StringComparison.Ordinal);
        Assert.Single(Newsroom.All);
    }

    [Fact]
    public async Task Redirects_without_end_are_given_up_after_the_fifth()
    {
        Newsroom.Redirect("/loop", 302, "/loop");

        Assert.Equal("too-many-redirects", await RefusalAsync(Newsroom.Address("/loop")));
        Assert.Equal(6, Newsroom.All.Count);
    }

    [Theory]
    [InlineData(301, 308, "/third")]
    [InlineData(301, 302, "/second")]
    [InlineData(302, 301, null)]
    [InlineData(307, 307, null)]
    public async Task Address_has_moved_as_far_as_the_redirects_say_so_for_good(int first, int second, string? movedTo)
    {
        Newsroom.Redirect("/first", first, "/second");
        Newsroom.Redirect("/second", second, "/third");
        Newsroom.Serve("/third", "here");

        var response = await GetAsync(Newsroom.Address("/first"));

        Assert.Equal("/third", response.Url.AbsolutePath);
        Assert.Equal(movedTo, response.MovedTo?.AbsolutePath);
    }
}
