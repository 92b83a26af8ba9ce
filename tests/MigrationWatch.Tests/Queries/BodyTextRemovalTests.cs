using MigrationWatch.Contracts;
using MigrationWatch.Queries.Closing;
using MigrationWatch.Queries.Retention;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Tests.Queries;

/// <summary>What texts no longer say, or never may, is found by no word.</summary>
public sealed class BodyTextRemovalTests : BodyTextTest
{
    protected override IDictionary<string, string?> Settings() =>
        new Dictionary<string, string?>(base.Settings()) { ["MigrationWatch:Retention:TextDays"] = "60" };

    [Fact]
    public async Task Private_person_is_found_by_no_word_of_the_name_before_and_after_closing()
    {
        const string Text = "They deported Rustam Karimov yesterday. Friends of Karimov protested; so did Olim Saidov.";
        var person = new Entity { Name = "Rustam Karimov", Type = EntityType.Person, Public = false, Mentions = [new TextSpan(14, 14)] };
        await StoreAsync(Records.Of(1, Noon) with { Entities = [person] }, Text);
        string[] names = ["Rustam", "Karimov", "karim*", "\"deported Rustam\"", "Saidov", "Olim"];

        foreach (var name in names)
        {
            Assert.Equal(0, await CountAsync(name));
        }

        Clock.Now = Noon.AddDays(1);
        await CompactAsync();
        foreach (var name in names)
        {
            Assert.Equal(0, await CountAsync(name));
        }

        Assert.Equal(1, await CountAsync("friends protested"));
        Assert.Equal(0, await CountAsync("\"deported yesterday\""));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Deleted_article_leaves_no_word(bool isClosed)
    {
        await StoreAsync(Records.Of(1, Noon), Brickworks);
        await StoreAsync(Records.Of(2, Noon), "The quarry stands still.");
        if (isClosed)
        {
            Clock.Now = Noon.AddDays(1);
            await CompactAsync();
        }

        await Get<ArticleDeletion>().DeleteAsync(Records.Id(1), "asked for", Cancellation);

        Assert.Equal((0, 1), (await CountAsync("brickworks"), await CountAsync("quarry")));
        Clock.Now = Noon.AddDays(2);
        await CompactAsync();
        Assert.DoesNotContain("brickwork", await StoredWordsAsync());
        Assert.Contains("quarri", await StoredWordsAsync());
    }

    [Fact]
    public async Task Words_go_with_the_texts_and_the_records_stay()
    {
        await StoreAsync(Records.Of(1, Noon, "Raid"), Brickworks);
        await StoreAsync(Records.Of(2, Noon.AddDays(5), "Raid"), Brickworks);
        Clock.Now = Noon.AddDays(30);
        await Get<DailyUpkeep>().RunAsync(Cancellation);
        Assert.Equal(2, await CountAsync("brickworks"));

        Clock.Now = Noon.AddDays(62);
        await Get<DailyUpkeep>().RunAsync(Cancellation);

        Assert.Equal([Records.Id(2)], (await ExtractionsAsync("q=brickworks")).Ids);
        Assert.Equal(2, await CountAsync("raid"));
    }

    [Fact]
    public async Task Deletion_finds_words_of_a_closing_that_was_cut_off()
    {
        await StoreAsync(Records.Of(1, Noon), Brickworks);
        await Get<WordCloser>().FoldAsync(DateOnly.FromDateTime(Noon.UtcDateTime), new HashSet<string>(), Cancellation);
        Assert.Contains("brickwork", await StoredWordsAsync());

        await Get<ArticleDeletion>().DeleteAsync(Records.Id(1), "asked for", Cancellation);

        Assert.DoesNotContain("brickwork", await StoredWordsAsync());
    }

    [Fact]
    public async Task Words_that_a_retention_cut_off_left_in_the_index_go_with_the_next()
    {
        await StoreAsync(Records.Of(1, Noon, "Raid"), Brickworks);
        Clock.Now = Noon.AddDays(30);
        await Get<DailyUpkeep>().RunAsync(Cancellation);
        Clock.Now = Noon.AddDays(62);
        await Get<BlobStore>().DeleteAsync(Containers.Extractions, DayNames.ClosedWords(DateOnly.FromDateTime(Noon.UtcDateTime)), Cancellation);
        Assert.Equal(1, await CountAsync("brickworks"));

        await Get<DailyUpkeep>().RunAsync(Cancellation);

        Assert.Equal((0, 1), (await CountAsync("brickworks"), await CountAsync("raid")));
    }

    [Fact]
    public async Task Word_that_a_later_reading_withholds_is_found_no_more_although_the_record_is_the_same()
    {
        const string Text = "They met Mason at night; mason is also a word.";
        var record = Records.Of(1, Noon);
        await StoreAsync(record, Text);
        Assert.Equal(1, await CountAsync("\"met mason\""));

        await WriteWordsAsync(record with { Entities = [new Entity { Name = "Mason", Type = EntityType.Person, Public = false, Mentions = [new TextSpan(9, 5)] }] }, Text);
        await StoreAsync(record);

        Assert.Equal((0, 1), (await CountAsync("\"met mason\""), await CountAsync("night")));
    }

    /// <summary>Everything below the folder of words, and the words of all segments in use.</summary>
    private async Task<string> StoredWordsAsync()
    {
        var all = new List<string>();
        foreach (var day in Enumerable.Range(0, 3).Select(day => DateOnly.FromDateTime(Noon.UtcDateTime).AddDays(day)))
        {
            all.AddRange((await Get<DayWords>().ReadClosedAsync(day, Cancellation)).Values.Select(line => System.Text.Encoding.UTF8.GetString(line.Words.Span)));
            foreach (var name in Get<DayWords>().Parts.Names(day))
            {
                all.Add((await Get<BlobStore>().ReadBytesAsync(Containers.Extractions, name, Cancellation))?.Value.ToString() ?? "");
            }
        }

        return string.Join('\n', all);
    }
}
