namespace MigrationWatch.Tests.Claims.Roles;

public sealed class ActingPlaceTests
{
    [Theory]
    [InlineData("Turkey's deportation of 4,500 Turkmens drew criticism from rights groups.", "TR>TM")]
    [InlineData("Russia's expulsion of 80,000 foreigners last year set a record.", "RU>")]
    [InlineData("More than 3,900 Uzbeks were expelled by Russian courts in 2024.", "RU>UZ")]
    [InlineData("Polish border guards turned back 900 Georgians in May.", "GE>PL")]
    [InlineData("Российские суды постановили выдворить 300 граждан Таджикистана.", "RU>TJ")]
    [InlineData("Казахстанские пограничники не пропустили 900 россиян.", "RU>KZ")]
    [InlineData("Триста граждан Узбекистана депортировала в прошлом году Россия.", "RU>UZ")]
    public void Bodies_adjectives_and_genitives_of_a_state_act_for_it(string text, string direction) => Assert.Equal(direction, Directions.Of(text));

    [Theory]
    [InlineData("Russian migrants expelled from Georgia numbered 300.", "GE>RU")]
    [InlineData("В МВД Польши сообщили, что из Украины прибыли 11 тысяч человек.", "UA>")]
    [InlineData("В посольстве Кыргызстана в Москве сообщили, что в Турцию уехали 300 человек.", ">TR")]
    public void Who_is_counted_or_only_speaks_acts_for_nobody(string text, string direction) => Assert.Equal(direction, Directions.Of(text));
}
