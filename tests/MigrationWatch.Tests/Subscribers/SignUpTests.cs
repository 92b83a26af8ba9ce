using System.Text;
using Azure.Storage.Blobs;
using MigrationWatch.Http;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;
using MigrationWatch.Tests.Mail;

namespace MigrationWatch.Tests.Subscribers;

public sealed class SignUpTests : MailTest
{
    private const string Address = "reader@example.org";

    [Fact]
    public async Task Link_confirms_once()
    {
        await Get<SignUp>().RequestAsync(Request(Address), Cancellation);
        var token = await ConfirmTokenAsync(Address);

        var first = await Get<SignUp>().ConfirmAsync(token, Cancellation);
        var second = await Get<SignUp>().ConfirmAsync(token, Cancellation);

        Assert.Equal(SubscriberState.Active, first?.State);
        Assert.Equal(new Consent(Clock.GetUtcNow(), Clock.GetUtcNow(), SignUpRequest.ConsentTextVersion, "page"), first?.Consent);
        Assert.Null(second);
    }

    [Fact]
    public async Task Link_pressed_by_two_at_once_confirms_once()
    {
        await Get<SignUp>().RequestAsync(Request(Address), Cancellation);
        var token = await ConfirmTokenAsync(Address);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Get<SignUp>().ConfirmAsync(token, Cancellation)));

        Assert.Single(answers, answer => answer is not null);
    }

    [Fact]
    public async Task Link_is_dead_after_72_hours()
    {
        await Get<SignUp>().RequestAsync(Request(Address), Cancellation);
        var token = await ConfirmTokenAsync(Address);
        Clock.Advance(TimeSpan.FromHours(72));

        Assert.Null(await Get<SignUp>().ConfirmAsync(token, Cancellation));
    }

    [Fact]
    public async Task Link_of_an_earlier_subscription_does_not_confirm_a_later_one()
    {
        await Get<SignUp>().RequestAsync(Request(Address), Cancellation);
        var token = await ConfirmTokenAsync(Address);
        await Get<SubscriberStore>().DeleteAsync((await FindAsync(Address))!.Id, Cancellation);
        Clock.Advance(TimeSpan.FromMinutes(11));
        await Get<SignUp>().RequestAsync(Request(Address), Cancellation);

        Assert.Null(await Get<SignUp>().ConfirmAsync(token, Cancellation));
    }

    [Fact]
    public async Task Known_and_unknown_addresses_get_the_same_answer_and_a_stranger_changes_no_preferences()
    {
        await SubscribeAsync(Address, new Preferences { SendHour = 5 });
        await TakeAsync<NoticeMessage>(Queues.Notices);
        Clock.Advance(TimeSpan.FromMinutes(11));

        var known = await Get<SignUp>().RequestAsync(Request(Address, new Preferences { SendHour = 23 }), Cancellation);
        var unknown = await Get<SignUp>().RequestAsync(Request("nobody@example.org"), Cancellation);

        Assert.Equal((SignUpAnswer.Accepted, SignUpAnswer.Accepted), (known, unknown));
        Assert.Equal(5, Get<SubscriberStore>().Open((await FindAsync(Address))!)!.Preferences.SendHour);
        Assert.Equal(NoticeKind.Manage, (await TakeAsync<NoticeMessage>(Queues.Notices))?.Kind);
        Assert.Equal(NoticeKind.Confirm, (await TakeAsync<NoticeMessage>(Queues.Notices))?.Kind);
    }

    [Fact]
    public async Task Nobody_can_flood_a_mailbox_by_signing_it_up()
    {
        for (var i = 0; i < 30; i++)
        {
            await Get<SignUp>().RequestAsync(Request($"reader+{i}@example.org", client: $"192.0.2.{i}"), Cancellation);
            Clock.Advance(TimeSpan.FromMinutes(11));
        }

        Assert.Equal(3, await CountNoticesAsync());
    }

    [Fact]
    public async Task Client_that_asks_too_often_is_told_so_and_causes_no_mail()
    {
        for (var i = 0; i < 10; i++)
        {
            await Get<SignUp>().RequestAsync(Request($"reader{i}@example.org"), Cancellation);
        }

        Assert.Equal(SignUpAnswer.TooMany, await Get<SignUp>().RequestAsync(Request("one-more@example.org"), Cancellation));
        Assert.Null(await FindAsync("one-more@example.org"));
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(SignUpAnswer.Accepted, await Get<SignUp>().RequestAsync(Request("one-more@example.org"), Cancellation));
    }

    [Fact]
    public async Task Program_that_fills_in_the_hidden_field_is_thanked_and_ignored()
    {
        var answer = await Get<SignUp>().RequestAsync(Request(Address, trap: "https://spam.example"), Cancellation);

        Assert.Equal(SignUpAnswer.Accepted, answer);
        Assert.Null(await FindAsync(Address));
    }

    [Theory]
    [InlineData("no address", 8, "UTC", "address")]
    [InlineData(Address, 24, "UTC", "sendHour")]
    [InlineData(Address, 8, "Nowhere/Land", "timeZone")]
    public async Task Mistake_names_its_field(string address, int hour, string zone, string field)
    {
        var mistake = await Assert.ThrowsAsync<BadRequestException>(() =>
            Get<SignUp>().RequestAsync(Request(address, new Preferences { SendHour = hour, TimeZone = zone }), Cancellation));

        Assert.Equal(field, mistake.Parameter);
    }

    [Theory]
    [InlineData("corridors", "RU-XX")]
    [InlineData("corridors", "RU-RU")]
    [InlineData("countries", "Kazakhstan")]
    [InlineData("topics", "deportation")]
    [InlineData("events", "partying")]
    public async Task Choice_that_no_story_can_meet_is_refused_with_what_may_stand_there(string field, string wrong)
    {
        var preferences = new Preferences
        {
            Corridors = field == "corridors" ? ["RU-KZ", wrong] : ["tj-ru"],
            Countries = field == "countries" ? ["KZ", wrong] : ["kz"],
            Topics = field == "topics" ? ["removal", wrong] : ["entry-ban"],
            Events = field == "events" ? ["arrival", wrong] : ["raid"],
        };

        var mistake = await Assert.ThrowsAsync<BadRequestException>(() => Get<SignUp>().RequestAsync(Request(Address, preferences), Cancellation));

        Assert.Equal(field, mistake.Parameter);
        Assert.Equal($"\"{wrong}\" is not possible; must be {PreferenceRules.AllowedIn(field)}", mistake.Message);
    }

    [Fact]
    public async Task Address_stands_in_no_blob_no_name_and_no_message()
    {
        await SubscribeAsync(Address);
        var container = Get<BlobServiceClient>().GetBlobContainerClient(Containers.Subscribers);
        var stored = new StringBuilder();
        await foreach (var blob in container.GetBlobsAsync())
        {
            stored.AppendLine(blob.Name).AppendLine((await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString());
        }

        stored.AppendLine((await TakeAsync<NoticeMessage>(Queues.Notices))!.ToString());

        Assert.DoesNotContain("reader", stored.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("example.org", stored.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("192.0.2.1", stored.ToString(), StringComparison.Ordinal);
    }

    private async Task<int> CountNoticesAsync()
    {
        var count = 0;
        while (await TakeAsync<NoticeMessage>(Queues.Notices) is not null)
        {
            count++;
        }

        return count;
    }
}
