using MigrationWatch.Claims;
using MigrationWatch.Contracts;
using MigrationWatch.Sentences;

namespace MigrationWatch.Tests.Claims.Figures;

public sealed class MovementSenseTests
{
    [Theory]
    [InlineData("Three men were arrested in Denver over a shooting, police said.")]
    [InlineData("По делу о взрыве в Гюмри задержаны 4 человека.")]
    [InlineData("Two burglars got away, and two others may have escaped.")]
    [InlineData("The plot: four cousins return to a hotel where every day is the same.")]
    [InlineData("В районе Хонды проживает свыше 200 тыс. человек.")]
    [InlineData("The blast in the bakery sends 4 children to hospital.")]
    [InlineData("Стало известно, что три сотрудника банка работали на разведку.")]
    [InlineData("The storm broke the grid, leaving tens of thousands of people without light.")]
    [InlineData("The verdict came days after the court freed two Danish editors.")]
    [InlineData("How did she leave Chile without any of her three passports?")]
    [InlineData("В больницах остаются около 90 жителей области.")]
    [InlineData("The carrier attracted bids for some 60 of the grounded jets from a buyer in Norway.")]
    [InlineData("Every week 300 Danes receive an invitation to the palace.")]
    [InlineData("Prosecutors in Ghent said that he exploited dozens of minor girls.")]
    [InlineData("Shanghai has put all 26 million residents under lockdown.")]
    [InlineData("В зоне стихии оказалось более 300 человек.")]
    [InlineData("Затоплены оказались 80 домов.")]
    [InlineData("Выявлено более 700 нарушений, из них 300 — за нарушение режима пребывания в стране.")]
    [InlineData("Затопило 60 домов, в которых живут 240 человек.")]
    public void Everyday_words_tell_of_no_movement(string text) => Assert.Empty(Claims(text));

    [Theory]
    [InlineData("Three migrants were arrested in Denver.", "detention")]
    [InlineData("Border guards arrested 40 people near Lida.", "detention")]
    [InlineData("На рынке в Туле задержаны 40 иностранцев.", "detention")]
    [InlineData("Ten Kenyans were detained in Minsk.", "detention")]
    [InlineData("Four families returned to Kherson.", "return")]
    [InlineData("По оценке посольства, в Анталье живут 20 тысяч человек.", "residence")]
    [InlineData("Some 700 Uzbek welders work in shipyards.", "labour-migration")]
    [InlineData("Some 3,000 people are stuck on the road.", "stranding")]
    public void The_same_words_beside_migrants_or_a_country_do(string text, string @event) => Assert.Equal(@event, Assert.Single(Claims(text)).Event);

    [Fact]
    public void What_comes_after_a_movement_is_of_those_who_moved()
    {
        var claims = Claims("More than 60,000 Russians came to Serbia. About 25,000 have stayed.");

        Assert.Equal(["arrival", "residence"], claims.Select(claim => claim.Event));
    }

    [Fact]
    public void An_article_about_migrants_needs_not_say_so_in_every_sentence()
    {
        Assert.Equal(2, Claims("Raids on undocumented workers went on in Kazan. On Monday 35 people were detained. On Tuesday 50 people were detained.").Count);
    }

    [Fact]
    public void Migrants_long_ago_in_a_text_tell_nothing_about_an_arrest()
    {
        var text = "A new bridge opened in Basel. Migrants built it. The bridge is long. It is wide. It is steep. It is also dear. On Monday 35 people were detained at a football match.";

        Assert.Empty(Claims(text));
    }

    [Fact]
    public void Who_returns_others_has_them_behind_the_verb() => Assert.Equal("forced-return", Assert.Single(Claims("Latvia returned 130 people to Belarus.")).Event);

    private static IReadOnlyList<Claim> Claims(string text) => new ClaimExtractor().Extract(new SplitText(text), null, "und", []).Claims;
}
