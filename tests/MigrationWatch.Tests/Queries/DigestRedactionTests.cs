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
        var english = $"{ClaimPhrase.English(gone.Claims[0])}, Example News, 2026-11-20";
        var russian = $"{ClaimPhrase.Russian(gone.Claims[0])}, Example News, 2026-11-20";
        await Get<DigestStore>().SaveAsync(
            new Digest
            {
                Date = new DateOnly(2026, 11, 21),
                TimeZone = "UTC",
                Stories = [Story(kept.Id, new DigestFigure("kept", kept.Id, "700") { Rivals = [new(english), new("another")], InRussian = new DigestFigure("kept", kept.Id, "700") { Rivals = [new(russian)] } })],
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

    private static DigestStory Story(string id, DigestFigure figure) => new() { Id = id, Title = "Kept", Url = "https://news.example/2", Figures = [figure] };
}
