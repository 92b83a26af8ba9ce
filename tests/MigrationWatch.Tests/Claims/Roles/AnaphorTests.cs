namespace MigrationWatch.Tests.Claims.Roles;

public sealed class AnaphorTests
{
    [Theory]
    [InlineData("About 100,000 Russians remain in the country, Kazakhstan's labour minister said.", "RU>KZ")]
    [InlineData("Some 30,000 people have left the country, Georgia's Interior Ministry said.", "GE>")]
    [InlineData("Принудительно выслать из страны 5 тысяч нарушителей планирует МВД Казахстана.", "KZ>")]
    public void The_country_is_the_speakers_where_no_other_is_told(string text, string direction) => Assert.Equal(direction, Directions.Of(text));

    [Theory]
    [InlineData("К нам из Украины прибыли 11 тысяч человек, заявили в МВД Польши.", "UA>PL")]
    [InlineData("\"We sent home 3,400 people,\" the spokeswoman of the Interior Ministry of Kazakhstan said.", "KZ>")]
    public void We_are_the_speakers_country(string text, string direction) => Assert.Equal(direction, Directions.Of(text));

    [Theory]
    [InlineData("Serbia asks no visas of Russians, and 40,000 people have moved there.", ">RS")]
    [InlineData("Выдачи беглецов добивается Бишкек: Россия экстрадировала туда 47 человек.", "RU>KG")]
    public void There_is_the_country_of_an_earlier_clause(string text, string direction) => Assert.Equal(direction, Directions.Of(text));

    [Theory]
    [InlineData("По данным МВД Казахстана, с осени, когда в России объявили призыв, в страну въехали 9 тысяч россиян.", "RU>")]
    [InlineData("Из России депортировали 18 тысяч человек — им запрещён въезд в страну.", "RU>")]
    public void Nobody_goes_from_a_country_to_itself(string text, string direction) => Assert.Equal(direction, Directions.Of(text));

    [Fact]
    public void There_were_means_no_place() =>
        Assert.Equal(">AM", Directions.Of("After the war in Syria there were 22,000 refugees in Armenia."));
}
