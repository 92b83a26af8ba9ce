using MigrationWatch.Claims.Wording;
using MigrationWatch.Digests;
using MigrationWatch.Queries.Retention;

namespace MigrationWatch.Tests.Queries;

public sealed class DigestRedactionTests : QueryTest
{
    [Fact]
    public async Task Deleted_article_leaves_digests_also_where_it_stood_as_a_rival()
    {
        var gone = Records.Of(1, Noon, "Gone", Records.Claim("gone", 500, "RU", "KZ", "500 were deported."));
        var kept = Records.Of(2, Noon, "Kept", Records.Claim("kept", 700, "RU", "KZ", "700 were deported."));
        await StoreAsync(gone);
        await StoreAsync(kept);
        var english = $"{ClaimPhrase.English(gone.Claims[0])} (Example News, 2026-11-20)";
        var russian = $"{ClaimPhrase.Russian(gone.Claims[0])} (Example News, 2026-11-20)";
        await Get<DigestStore>().SaveAsync(
            new Digest
            {
                Date = new DateOnly(2026, 11, 21),
                TimeZone = "UTC",
                Stories = [Story(kept.Id, new DigestFigure("kept", kept.Id, "700") { Rivals = [new(english), new("said in older words") { Claim = "gone", Article = gone.Id }, new("another")], InRussian = new DigestFigure("kept", kept.Id, "700") { Rivals = [new(russian)] } })],
                Changes = [new DigestChange(gone.Id, "500 now"), new DigestChange(kept.Id, "700 now")],
            },
            Cancellation);

        await Get<ArticleDeletion>().DeleteAsync(gone.Id, "asked for", Cancellation);

        var digest = (await Get<DigestStore>().FindAsync(new DateOnly(2026, 11, 21), Cancellation))!.Value;
        var figure = Assert.Single(Assert.Single(digest.Stories).Figures);
        Assert.Equal([new DigestRival("another")], figure.Rivals);
        Assert.Empty(figure.InRussian!.Rivals);
        Assert.Equal([kept.Id], digest.Changes.Select(change => change.Article));
    }

    [Fact]
    public async Task Articles_that_are_deleted_at_once_all_leave_the_digest()
    {
        var day = DateOnly.FromDateTime(Noon.UtcDateTime);
        var ids = Enumerable.Range(1, 8).Select(Records.Id).ToList();
        await Get<DigestStore>().SaveAsync(new Digest { Date = day, TimeZone = "UTC", Stories = [.. ids.Select(id => Story(id, new DigestFigure("c", id, "5")))] }, Cancellation);

        await Task.WhenAll(ids.Skip(1).Select(id => Get<DigestRedaction>().RemoveAsync(id, day, null, Cancellation)));

        Assert.Equal([ids[0]], (await Get<DigestStore>().FindAsync(day, Cancellation))!.Value.Stories.Select(story => story.Id));
    }

    [Fact]
    public async Task Digest_that_is_rebuilt_while_an_article_leaves_it_keeps_what_the_rebuilding_wrote()
    {
        var day = DateOnly.FromDateTime(Noon.UtcDateTime);
        var digests = Get<DigestStore>();
        var old = new Digest { Date = day, TimeZone = "UTC", Stories = [Story("gone", new DigestFigure("c", "gone", "5"))] };
        await digests.SaveAsync(old, Cancellation);
        Task? rebuilding = null;

        await digests.ChangeAsync(
            day,
            digest =>
            {
                // Between reading and writing, as another instance would come.
                (rebuilding ??= digests.SaveAsync(old with { Stories = [.. old.Stories, Story("new", new DigestFigure("c", "new", "6"))] }, Cancellation)).Wait(Cancellation);
                return digest with { Stories = [.. digest.Stories.Where(story => story.Id != "gone")] };
            },
            Cancellation);

        Assert.Equal(["new"], (await digests.FindAsync(day, Cancellation))!.Value.Stories.Select(story => story.Id));
    }

    private static DigestStory Story(string id, DigestFigure figure) => new() { Id = id, Title = "Kept", Url = "https://news.example/2", Figures = [figure] };
}
