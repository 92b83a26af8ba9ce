using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;
using MigrationWatch.Tests.Mail;

namespace MigrationWatch.Tests.Subscribers;

public sealed class AccountTests : MailTest
{
    private const string Address = "reader@example.org";

    [Fact]
    public async Task New_hour_counts_from_the_next_slot_on()
    {
        var subscriber = await SubscribeAsync(preferences: new Preferences { SendHour = 5 });

        Assert.True(await Get<Account>().ChangeAsync(Token(TokenPurpose.Manage, subscriber), new Preferences { SendHour = 20 }, Cancellation));

        var entry = Assert.Single(await Get<Roster>().ReadAsync(Roster.ShardOf(subscriber.Id), Cancellation));
        Assert.Equal((20, new DateOnly(2026, 11, 20)), (entry.SendHour, entry.LastSlot));
    }

    [Fact]
    public async Task Unsubscribing_leaves_nothing_but_the_proof_and_may_be_repeated()
    {
        var subscriber = await SubscribeAsync();
        var token = Token(TokenPurpose.Unsubscribe, subscriber);

        Assert.True(await Get<Account>().UnsubscribeAsync(token, Cancellation));
        Assert.True(await Get<Account>().UnsubscribeAsync(token, Cancellation));

        var left = await FindAsync(Address);
        Assert.Equal((SubscriberState.Unsubscribed, null, "unsubscribed"), (left!.State, left.Sealed, left.Ended));
        Assert.Empty(await Get<Roster>().ReadAsync(Roster.ShardOf(subscriber.Id), Cancellation));
    }

    [Fact]
    public async Task Export_has_all_that_is_kept_and_erasure_leaves_nothing()
    {
        var subscriber = await SubscribeAsync(preferences: new Preferences { Corridors = ["RU-KZ"] });
        var token = Token(TokenPurpose.Manage, subscriber);

        var export = await Get<Account>().ExportAsync(token, Cancellation);
        Assert.Equal((Address, "RU-KZ"), (export?.Address, export?.Preferences?.Corridors[0]));
        Assert.True(await Get<Account>().EraseAsync(token, Cancellation));

        Assert.Null(await FindAsync(Address));
        Assert.Null(await Get<Account>().ExportAsync(token, Cancellation));
        Assert.False(await Get<Account>().UnsubscribeAsync(Token(TokenPurpose.Unsubscribe, subscriber), Cancellation));
    }

    [Fact]
    public async Task Link_for_unsubscribing_shows_and_changes_nothing_else()
    {
        var token = Token(TokenPurpose.Unsubscribe, await SubscribeAsync());

        Assert.Null(await Get<Account>().ExportAsync(token, Cancellation));
        Assert.False(await Get<Account>().EraseAsync(token, Cancellation));
    }

    [Fact]
    public async Task Unconfirmed_sign_up_is_deleted_after_seven_days_and_a_subscriber_is_not()
    {
        await SubscribeAsync();
        await Get<SignUp>().RequestAsync(Request("forgot@example.org"), Cancellation);

        Clock.Advance(TimeSpan.FromDays(6.9));
        await Get<AccountUpkeep>().RunAsync(Cancellation);
        Assert.NotNull(await FindAsync("forgot@example.org"));
        Clock.Advance(TimeSpan.FromDays(0.2));
        await Get<AccountUpkeep>().RunAsync(Cancellation);

        Assert.Null(await FindAsync("forgot@example.org"));
        Assert.NotNull(await FindAsync(Address));
        Assert.Equal(1, (await Get<SubscriberTally>().ReadAsync(Cancellation))!.States["Active"]);
    }

    [Fact]
    public async Task Upkeep_mends_the_roster_both_ways()
    {
        var kept = await SubscribeAsync();
        var gone = await SubscribeAsync("gone@example.org");
        await Get<Roster>().RemoveAsync(kept.Id, Cancellation);
        await Get<SubscriberStore>().DeleteAsync(gone.Id, Cancellation);

        await Get<AccountUpkeep>().RunAsync(Cancellation);

        Assert.Single(await Get<Roster>().ReadAsync(Roster.ShardOf(kept.Id), Cancellation), entry => entry.Id == kept.Id);
        Assert.DoesNotContain(await Get<Roster>().ReadAsync(Roster.ShardOf(gone.Id), Cancellation), entry => entry.Id == gone.Id);
    }
}
