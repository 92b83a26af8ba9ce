using MigrationWatch.Spelling;

namespace MigrationWatch.Tests.Spelling;

public sealed class NearestNamesTests
{
    [Theory]
    [InlineData("deprted", "deported")]
    [InlineData("arrivlas", "arrivals")]
    [InlineData("Kazakstan", "Kazakhstan")]
    [InlineData("arrivals", "arrivals")]
    public void Mistyped_name_is_recognised(string typed, string meant) =>
        Assert.Equal(meant, NearestNames.Of(typed, ["arrivals", "departures", "deported", "Kazakhstan", "Kyrgyzstan"], 1).Single());

    [Fact]
    public void What_resembles_nothing_gets_no_suggestion() => Assert.Empty(NearestNames.Of("zzzzzzzz", ["arrivals", "departures"], 3));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abcd", "abdc", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_counts_letters(string left, string right, int expected) => Assert.Equal(expected, NearestNames.Distance(left, right));
}
