namespace MigrationWatch.Tests.Claims.Roles;

public sealed class CircumstancesTests
{
    [Theory]
    [InlineData("Despite a warning from Washington, 900 people entered Poland.", ">PL")]
    [InlineData("Since Russia's full-scale invasion of Ukraine, 30,000 people have moved to Georgia.", ">GE")]
    [InlineData("После вторжения в Украину 30 тысяч человек переехали в Грузию.", ">GE")]
    [InlineData("Из-за войны в Сирии убежища в Германии попросили 5 тысяч человек.", ">DE")]
    [InlineData("После переговоров в Тбилиси Польша депортировала 900 грузин.", "PL>GE")]
    [InlineData("Из Армении на заработки выехали 18 тысяч человек, сообщили в Ереване.", "AM>")]
    public void Places_of_other_events_are_no_ends(string text, string direction) => Assert.Equal(direction, Directions.Of(text));

    [Theory]
    [InlineData("After leaving Russia, 3,000 people settled in Georgia.", "RU>GE")]
    [InlineData("Belarus received 60 people whom Russia had extradited.", "RU>BY")]
    [InlineData("Из Германии в Тбилиси депортировали 90 грузин.", "DE>GE")]
    public void Other_verbs_of_the_same_people_give_ends(string text, string direction) => Assert.Equal(direction, Directions.Of(text));
}
