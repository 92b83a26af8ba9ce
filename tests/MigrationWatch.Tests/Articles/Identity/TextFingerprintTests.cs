using MigrationWatch.Articles.Identity;

namespace MigrationWatch.Tests.Articles.Identity;

public sealed class TextFingerprintTests
{
    [Fact]
    public void A_reprint_with_another_opening_is_near()
    {
        var agency = Text(1, 300);

        Assert.True(TextFingerprint.Of(agency).IsNear(TextFingerprint.Of("From our own desk and the agencies, Tuesday. " + agency + " Copyright by the agency.")));
    }

    [Fact]
    public void Another_report_is_not_near() => Assert.False(TextFingerprint.Of(Text(1, 300)).IsNear(TextFingerprint.Of(Text(2, 300))));

    [Fact]
    public void Case_and_signs_do_not_matter() =>
        Assert.Equal(TextFingerprint.Of("Сто человек, по данным миграционной службы, выехали."), TextFingerprint.Of("СТО ЧЕЛОВЕК — по данным миграционной службы — выехали"));

    [Fact]
    public void Short_texts_are_never_near() => Assert.False(TextFingerprint.Of("Corrected on Monday.").IsNear(TextFingerprint.Of("Corrected on Monday.")));

    [Fact]
    public void A_summary_of_a_report_is_not_its_reprint() => Assert.False(TextFingerprint.Of(Text(1, 300)).IsNear(TextFingerprint.Of(Text(1, 100))));

    [Fact]
    public void The_bits_stay_the_same_for_ever() => Assert.Equal(TextFingerprint.Of(Text(7, 50)).Bits, TextFingerprint.Of(Text(7, 50)).Bits);

    /// <summary>Words drawn from a small vocabulary, as in a language.</summary>
    private static string Text(int seed, int words)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => $"word{(int)(400 * Math.Pow(random.NextDouble(), 2))}"));
    }
}
