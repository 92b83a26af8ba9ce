using System.Text.Json;
using MigrationWatch.Http;
using MigrationWatch.Mail.Bounces;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Tests.Mail;

public sealed class BounceIntakeTests : MailTest
{
    [Fact]
    public async Task Event_grid_is_answered_with_its_code() => Assert.Equal("512d38b6", await TakeAsync("""
        [{"id":"1","eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"512d38b6"},"dataVersion":"1"}]
        """));

    [Theory]
    [InlineData("Suppressed", SubscriberState.Suppressed)]
    [InlineData("Delivered", SubscriberState.Active)]
    [InlineData("Bounced", SubscriberState.Active)]
    public async Task Delivery_report_counts_by_its_status(string status, SubscriberState expected)
    {
        await SubscribeAsync();

        await TakeAsync($$"""
            [{"id":"1","eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"sender":"digest@news.example","recipient":"Reader@example.org","messageId":"1","status":"{{status}}","deliveryStatusDetails":{"statusMessage":"reader@example.org is unknown"},"deliveryAttemptTimeStamp":"2026-11-20T08:00:00Z"},"dataVersion":"1.0"}]
            """);

        var subscriber = await FindAsync("reader@example.org");
        Assert.Equal(expected, subscriber!.State);
        Assert.Equal(status == "Bounced" ? 1 : 0, subscriber.Bounces.Count);
    }

    [Fact]
    public async Task Complaint_ends_the_subscription_at_once()
    {
        await SubscribeAsync();

        await Get<BounceIntake>().TakeAsync("reader@example.org", "complaint", null, Cancellation);

        Assert.Equal("complaint", (await FindAsync("reader@example.org"))!.Ended);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("7")]
    public async Task Other_shapes_are_a_mistake(string body) => await Assert.ThrowsAsync<BadRequestException>(() => TakeAsync(body));

    [Fact]
    public async Task Report_on_somebody_unknown_changes_nothing()
    {
        await Get<BounceIntake>().TakeAsync("nobody@example.org", "bounce", "550", Cancellation);

        Assert.Null(await FindAsync("nobody@example.org"));
    }

    private async Task<string?> TakeAsync(string body)
    {
        using var document = JsonDocument.Parse(body);
        return await Get<BounceIntake>().TakeEventsAsync(document.RootElement, Cancellation);
    }
}
