namespace MigrationWatch.Tests.Claims.Roles;

public sealed class AdjectiveTests
{
    [Theory]
    [InlineData("Из московских аэропортов на родину отправили 1100 таджиков.", "RU>TJ")]
    [InlineData("Стамбульская полиция выслала 63 туркмена.", "TR>TM")]
    [InlineData("С турецкой стороны депортировали 300 афганцев.", "TR>AF")]
    [InlineData("В чёрном списке России остаются 17 тысяч кыргызстанцев.", "KG>RU")]
    [InlineData("The number of Kyrgyz citizens on Russia's blacklist fell to 26,000.", "KG>RU")]
    [InlineData("Кыргызстан репатриировал из российских тюрем 230 человек.", "RU>KG")]
    [InlineData("Польша выдала 12 тысяч гуманитарных виз белорусам.", "BY>PL")]
    [InlineData("С начала войны в Израиль из России репатриировались 90 тысяч человек.", "RU>IL")]
    public void Adjectives_lists_and_prisons_are_places(string text, string direction) => Assert.Equal(direction, Directions.Of(text));
}
