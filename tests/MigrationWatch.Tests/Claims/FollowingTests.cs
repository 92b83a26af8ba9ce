using MigrationWatch.Claims;

namespace MigrationWatch.Tests.Claims;

public sealed class FollowingTests
{
    [Theory]
    [InlineData("400,000 Russians arrived in Kazakhstan, 320,000 have since left and 100,000 remain.", "en", "RU>KZ", "KZ>", "RU>KZ")]
    [InlineData("В Казахстан прибыли 400 тысяч россиян, уехали 320 тысяч, остаются 100 тысяч.", "ru", "RU>KZ", "KZ>", "RU>KZ")]
    [InlineData("Грузию покинули 30 тысяч россиян, а въехали 112 тысяч.", "ru", "GE>", "RU>GE")]
    public void Who_leaves_stays_or_comes_does_so_where_the_others_came_or_left(string text, string language, params string[] directions)
    {
        var claims = new ClaimExtractor().Extract(text, null, language, []).Claims;

        Assert.Equal(directions, claims.Select(claim => $"{claim.Origin?.Iso}>{claim.Destination?.Iso}"));
    }
}
