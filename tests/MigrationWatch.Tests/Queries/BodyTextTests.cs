namespace MigrationWatch.Tests.Queries;

public sealed class BodyTextTests : BodyTextTest
{
    [Theory]
    [InlineData("brickworks", 1)]
    [InlineData("brickwork*", 1)]
    [InlineData("worker", 1)]
    [InlineData("\"the police searched\"", 1)]
    [InlineData("\"searched police\"", 0)]
    [InlineData("raid brickworks", 1)]
    [InlineData("raid NOT brickworks", 2)]
    [InlineData("brickworks OR выдворила", 2)]
    [InlineData("выдворить", 1)]
    [InlineData("кирпичный завод", 1)]
    [InlineData("\"raid the police\"", 0)]
    public async Task Words_of_texts_are_found_while_the_day_is_open_when_it_is_closed_and_in_its_month(string words, int expected)
    {
        await StoreAsync(Records.Of(1, Noon, "Raid"), Brickworks);
        await StoreAsync(Records.Of(2, Noon, "Raid"), "Рабочих выдворили. Кирпичные заводы закрыты.");
        await StoreAsync(Records.Of(3, Noon, "Raid"));
        Assert.Equal(expected, await CountAsync(words));

        Clock.Now = Noon.AddDays(1);
        await CompactAsync();
        Assert.Equal(expected, await CountAsync(words));

        await StoreAsync(Records.Of(4, Noon.AddDays(1), "Nothing"), "Nothing at all.");
        Clock.Now = Noon.AddDays(20);
        await CompactAsync();
        Assert.Equal(expected, await CountAsync(words));
    }

    [Fact]
    public async Task Answer_tells_what_was_found_by_the_text_alone()
    {
        await StoreAsync(Records.Of(1, Noon, "Brickworks closed"), Brickworks);
        await StoreAsync(Records.Of(2, Noon, "Raid"), Brickworks);

        var found = await ExtractionsAsync("q=brickworks");

        Assert.Equal(2, found.Ids.Count);
        Assert.Equal($"[\"{Records.Id(2)}\"]", found.Json.GetProperty("foundInText").GetRawText());
        Assert.False((await ExtractionsAsync("q=closed")).Json.TryGetProperty("foundInText", out _));
    }

    [Fact]
    public async Task Article_that_is_read_again_is_found_by_its_new_words_alone()
    {
        await StoreAsync(Records.Of(1, Noon), Brickworks);
        Clock.Now = Noon.AddDays(1);
        await CompactAsync();
        await StoreAsync(Records.Of(1, Noon) with { Revision = 2 }, "The quarry stands still.");
        Assert.Equal((0, 1), (await CountAsync("brickworks"), await CountAsync("quarry")));

        Clock.Now = Noon.AddDays(2);
        await CompactAsync();

        Assert.Equal((0, 1), (await CountAsync("brickworks"), await CountAsync("quarry")));
    }

    [Fact]
    public async Task Words_written_while_the_day_is_closed_again_and_again_are_all_found()
    {
        Clock.Now = Noon.AddDays(2);
        var written = Task.WhenAll(Enumerable.Range(0, 24).Select(number => StoreAsync(Records.Of(number, Noon.AddSeconds(number)), $"The number is number{number}.")));
        while (!written.IsCompleted)
        {
            await CompactAsync();
        }

        await written;
        await CompactAsync();
        Assert.Equal(24, await CountAsync("number*"));
        Assert.Equal(1, await CountAsync("number17"));
    }

    [Fact]
    public async Task Record_that_comes_after_its_words_were_closed_is_found_by_them()
    {
        await StoreAsync(Records.Of(2, Noon), "The quarry stands still.");
        var late = Records.Of(1, Noon);
        await WriteWordsAsync(late, Brickworks);
        Clock.Now = Noon.AddDays(1);
        await CompactAsync();

        await StoreAsync(late);
        Assert.Equal((1, 1), (await CountAsync("brickworks"), await CountAsync("quarry")));

        await CompactAsync();
        Assert.Equal((1, 1), (await CountAsync("brickworks"), await CountAsync("quarry")));
    }
}
