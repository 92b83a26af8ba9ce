namespace MigrationWatch.Tests.Claims.Roles;

public sealed class RelativeClauseTests
{
    [Theory]
    [InlineData("No country was as generous as Georgia, a state of two seas, where 62,000 Russians settled.", "RU>GE")]
    [InlineData("Iran, from which 2,400 people fled in a week, closed its airspace.", "IR>")]
    [InlineData("Казахстан, куда за сутки въехали 1300 россиян, усилил контроль.", "RU>KZ")]
    [InlineData("Турция, откуда в Грузию вернулись 1300 человек, закрыла границу.", "TR>GE")]
    [InlineData("В России, где работают 600 тысяч кыргызстанцев, ужесточили правила.", "KG>RU")]
    public void A_clause_about_a_place_gives_it_its_role(string text, string direction) => Assert.Equal(direction, Directions.Of(text));

    [Fact]
    public void A_figure_behind_the_clause_is_not_in_it() =>
        Assert.Equal("RU>GE", Directions.Of("Russia, where rents doubled, deported 5,000 people to Georgia."));
}
