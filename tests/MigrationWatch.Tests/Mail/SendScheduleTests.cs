using MigrationWatch.Mail.Sending;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Tests.Mail;

public sealed class SendScheduleTests : MailTest
{
    [Fact]
    public async Task Reader_is_queued_once_when_the_local_hour_comes()
    {
        await SaveDigestAsync();
        var subscriber = await SubscribeAsync(preferences: new Preferences { SendHour = 13, TimeZone = "Asia/Kolkata" });

        Clock.Set(new DateTimeOffset(2026, 11, 20, 7, 15, 0, TimeSpan.Zero));
        Assert.Null(await TickAsync());
        Clock.Set(new DateTimeOffset(2026, 11, 20, 7, 30, 0, TimeSpan.Zero));
        Assert.Equal(("2026-11-19", subscriber.Id), Key(await TickAsync()));
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await TickAsync());
    }

    [Fact]
    public async Task Weekly_reader_gets_the_week()
    {
        await SaveDigestAsync();
        await SubscribeAsync(preferences: new Preferences { Frequency = Frequency.Weekly, Weekday = DayOfWeek.Friday });

        Clock.Set(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));

        Assert.Equal("2026-11-19-week", (await TickAsync())?.Issue);
    }

    [Fact]
    public async Task Day_that_is_not_over_is_not_mailed()
    {
        await SaveDigestAsync();
        await SubscribeAsync(preferences: new Preferences { SendHour = 8 });
        Clock.Set(new DateTimeOffset(2026, 11, 19, 9, 0, 0, TimeSpan.Zero));

        Assert.Null(await TickAsync());
    }

    [Fact]
    public async Task Hour_waits_for_a_late_digest_but_not_all_day()
    {
        await SaveDigestAsync();
        await SubscribeAsync(preferences: new Preferences { SendHour = 8 });
        Clock.Set(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));
        Assert.NotNull(await TickAsync());

        // The next day's digest never comes: without an end to waiting, the reader's hour would move to whenever one does.
        Clock.Set(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero));
        Assert.Null(await TickAsync());
        Clock.Set(new DateTimeOffset(2026, 11, 21, 13, 0, 0, TimeSpan.Zero));
        Assert.Null(await TickAsync());

        var entry = (await Task.WhenAll(Roster.Shards.Select(shard => Get<Roster>().ReadAsync(shard, Cancellation)))).SelectMany(entries => entries).Single();
        Assert.Equal((new DateOnly(2026, 11, 21), "2026-11-19"), (entry.LastSlot, entry.LastIssue));
    }

    private static (string?, string?) Key(DigestMailMessage? message) => (message?.Issue, message?.Subscriber);

    private async Task<DigestMailMessage?> TickAsync()
    {
        await Get<SendSchedule>().EnqueueDueAsync(Cancellation);
        return await TakeAsync<DigestMailMessage>(Queues.DigestMails);
    }
}
