using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Intake;
using MigrationWatch.Mail.Alerts;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Web;
using MigrationWatch.Web.Connections;

namespace MigrationWatch.Tests.Mail;

/// <summary>A webhook is a stranger's wish for a request of ours, so it must reach nothing that only we can reach. A listener stands for the victim.</summary>
public sealed class WebhookAddressTests : MailTest
{
    private readonly TcpListener _victim = new(IPAddress.Loopback, 0);
    private IPAddress[][] _answers = [];
    private int _asked;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:10.0.0.1]")]
    [InlineData("10.0.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("[fe80::1]")]
    [InlineData("[fd00:ec2::254]")]
    [InlineData("2130706433")]
    public async Task Address_that_is_not_public_is_never_dialled_and_not_tried_again(string host) => await AssertRefusedAsync(host);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("169.254.169.254")]
    public async Task Name_that_leads_there_is_refused(string address)
    {
        _answers = [[IPAddress.Parse(address)]];

        await AssertRefusedAsync("innocent.example");
    }

    [Fact]
    public async Task Name_server_that_changes_its_answer_is_asked_once_a_connection_and_that_answer_is_checked()
    {
        _answers = [[IPAddress.Parse("10.0.0.1")], [IPAddress.Loopback], [IPAddress.Loopback]];

        await AssertRefusedAsync("rebinding.example");

        Assert.Equal(1, _asked);
    }

    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddSingleton<ExtractionStore>().AddSingleton<ResolveName>((_, _) => Task.FromResult(_answers[_asked++])).AddWeb(Configuration);
    }

    private async Task AssertRefusedAsync(string host)
    {
        _victim.Start();
        var owner = (await SubscribeAsync()).Id;
        var watch = new Watch("w", owner, "Removals", Subject.Claims, "topic=removal", new WatchWebhook($"https://{host}:{((IPEndPoint)_victim.LocalEndpoint).Port}/in", "secret"), 10);

        var again = await Get<AlertWebhook>().DeliverAsync("2026-11-20-alert-w-a1", watch, watch.Webhook!, [], Cancellation);

        Assert.Null(again);
        Assert.False(_victim.Pending());
        Assert.Equal("webhook leads to an address that is not public", Assert.Single(await Get<SendLedger>().FailuresAsync(Cancellation).ToListAsync()).Record.Reason);
        _victim.Stop();
    }
}
