using Microsoft.Extensions.Configuration;
using MigrationWatch.Spelling;

namespace MigrationWatch.Tests.Spelling;

public sealed class SettingsReviewTests
{
    [Theory]
    [InlineData("MigrationWatch:Digests:TimeZome", "MigrationWatch:Digests:TimeZone")]
    [InlineData("MigrationWatch:Acess:ReadingNeedsKey", "MigrationWatch:Access:ReadingNeedsKey")]
    [InlineData("MigrationWatch:Access:Keys:0:Nmae", "MigrationWatch:Access:Keys:*:Name")]
    public void Mistyped_setting_is_told_with_the_one_that_was_meant(string typed, string meant) =>
        Assert.Equal([(typed, meant)], SettingsReview.Find(With(typed)));

    [Theory]
    [InlineData("MigrationWatch:Digests:TimeZone")]
    [InlineData("migrationwatch:digests:timezone")]
    [InlineData("MigrationWatch:Access:Keys:0:Key")]
    [InlineData("MigrationWatch:Access:AllowedOrigins:0")]
    [InlineData("MigrationWatch:Feeds:Subscriptions:3:Url")]
    [InlineData("MigrationWatch:Subscribers:Keys:Sealing:2026")]
    [InlineData("SomebodyElse:Setting")]
    public void Setting_that_is_read_is_passed_over(string typed) => Assert.Empty(SettingsReview.Find(With(typed)));

    private static IConfiguration With(string key) => new ConfigurationBuilder().AddInMemoryCollection([new(key, "a value")]).Build();
}
