namespace MigrationWatch.Tests.Claims.Roles;

public sealed class HomeTests
{
    [Theory]
    [InlineData("На родину из России вывезли 180 узбекистанцев.", "RU>UZ")]
    [InlineData("Of 6,100 Uzbeks held in Sakhalin, 4,700 were sent home.", "RU>UZ")]
    [InlineData("Минтруд Узбекистана сообщил, что из России на родину приехали 120 тысяч человек.", "RU>UZ")]
    public void Home_is_the_country_of_those_who_go(string text, string direction) => Assert.Equal(direction, Directions.Of(text));

    [Theory]
    [InlineData("Some 37,000 Uzbeks fled home in May.", "UZ>")]
    [InlineData("Germany is home to 37,000 Uzbeks.", "UZ>DE")]
    public void Home_is_no_way_where_it_is_left_or_kept(string text, string direction) => Assert.Equal(direction, Directions.Of(text));

    [Theory]
    [InlineData("Some 450 ethnic Kazakhs from Mongolia moved to Kazakhstan.", "MN>KZ")]
    [InlineData("На историческую родину, в Казахстан, переселились 450 этнических казахов.", ">KZ")]
    [InlineData("About 200,000 Russians repatriated to Israel.", "RU>IL")]
    [InlineData("Таджикистан вернул в Афганистан 5 тысяч беженцев.", "TJ>AF")]
    public void Two_ends_are_two_countries(string text, string direction) => Assert.Equal(direction, Directions.Of(text));
}
