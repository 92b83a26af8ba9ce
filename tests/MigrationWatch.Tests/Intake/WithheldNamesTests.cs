using MigrationWatch.Contracts;
using MigrationWatch.Intake;

namespace MigrationWatch.Tests.Intake;

public sealed class WithheldNamesTests
{
    [Theory]
    [InlineData("Rustam Karimov was deported.", "Rustam Karimov", "Karimov deported to Osh", "[…] deported to Osh")]
    [InlineData("Rustam Karimov was deported.", "Rustam Karimov", "Rustam Karimov's case", "[…]'s case")]
    [InlineData("Рустама Каримова выслали.", "Рустама Каримова", "Каримов выслан из России", "[…] выслан из России")]
    [InlineData("Каримов вернулся.", "Каримов", "Суд оправдал Каримова", "Суд оправдал […]")]
    [InlineData("Ali came home.", "Ali", "Alisher Usmanov speaks", "Alisher Usmanov speaks")]
    public void Name_is_withheld_by_its_parts_and_in_every_case(string text, string name, string words, string shown) =>
        Assert.Equal(shown, new WithheldNames(text, [Person(text, name, isPublic: false)]).Withhold(words));

    [Fact]
    public void First_name_that_an_official_of_the_text_bears_too_stays_the_officials()
    {
        const string Text = "Vladimir Sidorov fled; Vladimir Putin signed.";

        var names = new WithheldNames(Text, [Person(Text, "Vladimir Sidorov", isPublic: false), Person(Text, "Vladimir Putin", isPublic: true)]);

        Assert.Equal("Vladimir Putin signs; […] flees", names.Withhold("Vladimir Putin signs; Sidorov flees"));
    }

    private static Entity Person(string text, string name, bool isPublic) => new()
    {
        Name = name,
        Type = EntityType.Person,
        Public = isPublic,
        Mentions = [new TextSpan(text.IndexOf(name, StringComparison.Ordinal), name.Length)],
    };
}
