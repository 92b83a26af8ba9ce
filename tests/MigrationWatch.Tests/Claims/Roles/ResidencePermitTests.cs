namespace MigrationWatch.Tests.Claims.Roles;

public sealed class ResidencePermitTests
{
    [Theory]
    [InlineData("Вид на жительство в Турции получили 42 тысячи россиян.", "RU>TR")]
    [InlineData("Вид на жительство в Казахстане за год оформили 9 тысяч россиян.", "RU>KZ")]
    [InlineData("В Сербии виды на жительство получили 6 тысяч россиян.", "RU>RS")]
    public void A_residence_permit_is_no_resident(string text, string direction) => Assert.Equal(direction, Directions.Of(text));
}
