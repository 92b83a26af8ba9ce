using MigrationWatch.Sentences;

namespace MigrationWatch.Tests.Sentences;

public sealed class SurfaceCacheTests
{
    [Fact]
    public void More_words_than_there_is_room_for_are_all_told_apart()
    {
        var cache = new SurfaceCache<string>(surface => surface);
        var words = Enumerable.Range(0, 100_000).Select(number => $"word{number}").ToArray();

        Assert.All(words.Concat(words), word => Assert.Equal(word, cache.Of(word)));
    }

    [Fact]
    public void A_word_met_again_is_not_learned_again()
    {
        var learned = 0;
        var cache = new SurfaceCache<int>(_ => ++learned);

        Assert.Equal(cache.Of("border"), cache.Of("the border".AsSpan(4)));
        Assert.Equal(1, learned);
    }

    [Fact]
    public void Debris_of_any_length_is_answered_and_not_kept()
    {
        var learned = 0;
        var cache = new SurfaceCache<int>(surface => ++learned * surface.Length);
        var debris = new string('x', 1_000_000);

        Assert.Equal(1_000_000, cache.Of(debris));
        Assert.Equal(2_000_000, cache.Of(debris));
    }
}
