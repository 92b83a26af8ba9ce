using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Digests;
using MigrationWatch.Storage.Days;
using MigrationWatch.Tests.Queries;
using MigrationWatch.Tests.Storage;

namespace MigrationWatch.Tests.Digests;

public sealed class DigestBuilderTests : StorageTest
{
    private static readonly DateTimeOffset _noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _today = new(2026, 11, 20);

    [Fact]
    public async Task Digest_is_built_again_only_when_something_it_is_made_from_has_changed()
    {
        await Get<DayPartition>().PutAsync(Records.Of(1, _noon.AddHours(-1)), Cancellation);
        Assert.Equal([_today], await BuildDueAsync());
        Assert.Empty(await BuildDueAsync());

        await Get<DayPartition>().PutAsync(Records.Of(2, _noon.AddMinutes(-1)), Cancellation);
        Assert.Equal([_today], await BuildDueAsync());
        Assert.Empty(await BuildDueAsync());

        await Get<DayPartition>().PutAsync(Records.Of(3, _noon.AddDays(-6)), Cancellation);
        Assert.Equal([_today], await BuildDueAsync());
        Assert.Empty(await BuildDueAsync());
    }

    [Fact]
    public async Task Digest_that_somebody_else_wrote_is_built_again()
    {
        await Get<DayPartition>().PutAsync(Records.Of(1, _noon.AddHours(-1)), Cancellation);
        await BuildDueAsync();
        var built = (await Get<DigestStore>().FindAsync(_today, Cancellation))!.Value;
        await Get<DigestStore>().SaveAsync(built with { Stories = [] }, Cancellation);

        Assert.Equal([_today], await BuildDueAsync());
        Assert.Equal(built.Stories.Count, (await Get<DigestStore>().FindAsync(_today, Cancellation))!.Value.Stories.Count);
    }

    protected override void AddServices(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(new MovableClock(_noon)).AddMigrationWatch(Configuration);

    private Task<IReadOnlyList<DateOnly>> BuildDueAsync() => Get<DigestBuilder>().BuildDueAsync(Cancellation);
}
