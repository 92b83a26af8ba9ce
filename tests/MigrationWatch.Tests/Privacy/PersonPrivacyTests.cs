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
    public void Only_persons_with_a_public_role_are_public(string text, bool expected)
    {
        var person = Assert.Single(new PersonPrivacy().Mark(text, new EntityRecognizer().Recognize(text, "en")), entity => entity.Type == EntityType.Person);

        Assert.Equal(expected, person.Public);
    }
}
