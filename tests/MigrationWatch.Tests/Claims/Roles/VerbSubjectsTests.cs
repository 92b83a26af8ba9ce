namespace MigrationWatch.Tests.Claims.Roles;

public sealed class VerbSubjectsTests
{
    [Theory]
    [InlineData("Russia's Interior Ministry said it had deported 300 Uzbeks.", "RU>UZ")]
    [InlineData("Lithuania's border guards, who have pushed back 23,700 people, reported a quiet Sunday.", ">LT")]
    [InlineData("Latvia has told 841 Russian citizens to leave.", "LV>RU")]
    [InlineData("МВД России сообщило, что за год выслало 300 узбекистанцев.", "RU>UZ")]
    [InlineData("Узбекистан планирует отправить на заработки в Германию 100 тысяч человек.", "UZ>DE")]
    public void Who_speaks_of_its_own_deeds_acts(string text, string direction) => Assert.Equal(direction, Directions.Of(text));

    [Theory]
    [InlineData("Dushanbe estimates that 350,000 Tajiks work abroad.", "TJ>")]
    [InlineData("МИД Таджикистана сообщил, что из России выдворили 700 человек.", "RU>")]
    [InlineData("After Russia invaded Ukraine, 30,000 people were deported to Georgia.", ">GE")]
    public void Who_speaks_of_others_does_not(string text, string direction) => Assert.Equal(direction, Directions.Of(text));

    [Fact]
    public void Who_stays_in_their_own_country_came_from_none() =>
        Assert.Equal(">", Directions.Of("Some 3,700 Ukrainians are displaced within Ukraine."));
}
