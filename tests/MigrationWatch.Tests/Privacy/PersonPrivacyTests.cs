using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition;
using MigrationWatch.Privacy;

namespace MigrationWatch.Tests.Privacy;

public sealed class PersonPrivacyTests
{
    [Theory]
    [InlineData("Vladimir Putin signed it.", true)]
    [InlineData("Minister Ulan Asanov said so.", true)]
    [InlineData("Anna Keller, a researcher at the university, wrote the report.", true)]
    [InlineData("Azamat Bekov, a deportee, waits in a shelter.", false)]
    [InlineData("A conscript, Ilya Zotov, hid in a barn.", false)]
    [InlineData("Minister or not, Rustam refused to talk.", false)]
    [InlineData("Gulnara Isaeva lent her a coat.", false)]
    [InlineData("Marat Osipov, a journalist whose name has been changed, fled.", false)]
    [InlineData("Chinara Toktosunova runs the legal aid group Insan.", true)]
    [InlineData("Chinara Toktosunova runs a flophouse.", false)]
    [InlineData("Elena Petrenko of Memorial counted such cases.", true)]
    [InlineData("Peter Lang at the Institute for Regional Studies disagrees.", true)]
    [InlineData("Ilya Zotov at the Severstal plant disagrees.", false)]
    [InlineData("Alexandra Dorzhieva founded it in 2022.", true)]
    [InlineData("The minister and his wife, Nina Orlova, left.", false)]
    [InlineData("A deserter, Pavel Zimin, talked to the director of the shelter.", false)]
    [InlineData("A director of a school, who gave her name as Nargiza, was sent home.", false)]
    public void Only_persons_with_a_public_role_are_public(string text, bool expected)
    {
        var person = Assert.Single(new PersonPrivacy().Mark(text, new EntityRecognizer().Recognize(text, "en")), entity => entity.Type == EntityType.Person);

        Assert.Equal(expected, person.Public);
    }

    [Theory]
    [InlineData("Дезертира Илью Зотова искали по всей области.", false)]
    [InlineData("Депортированную Гульнару Исаеву встретила сестра директора приюта.", false)]
    [InlineData("Директор школы, назвавшаяся Наргизой, вернулась.", false)]
    [InlineData("Журналистка Светлана Орлова (имя изменено) уехала.", false)]
    [InlineData("Призывнику Павлу Зимину помог адвокат.", false)]
    [InlineData("Замминистра Марат Ахметов назвал число.", true)]
    [InlineData("Александра Доржиева основала фонд.", true)]
    public void Russian_roles_count_in_every_case(string text, bool expected)
    {
        var person = Assert.Single(new PersonPrivacy().Mark(text, new EntityRecognizer().Recognize(text, "ru")), entity => entity.Type == EntityType.Person);

        Assert.Equal(expected, person.Public);
    }
}
