using MigrationWatch.Claims;
using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition;

namespace MigrationWatch.Tests.Claims.Figures;

public sealed class DisplacementFigureTests
{
    [Theory]
    [InlineData("The number of evacuees rose to 1,533.", "1533 person evacuated")]
    [InlineData("IDPs: 2,345 individuals", "2345 person displaced")]
    [InlineData("Total IDP households: 734", "734 household displaced")]
    [InlineData("412 HHs displaced", "412 household displaced")]
    [InlineData("Deplaces individus 7,157", "7157 person displaced")]
    [InlineData("The roofs of 58 houses were blown off.", "58 household partially-destroyed-housing")]
    [InlineData("Around 300 people slept in the open after the quake.", "300 person homeless")]
    [InlineData("The clashes have driven an estimated 27,000 people from their villages.", "27000 person forced-to-flee")]
    [InlineData("About 45,000 people were moved to higher ground.", "45000 person relocated")]
    [InlineData("In the storm 120 families' homes were destroyed.", "120 household destroyed-housing")]
    [InlineData("The IDP population stands at 3,400.", "3400 person displaced")]
    [InlineData("Some 3,400 remain without homes.", "3400 person homeless")]
    [InlineData("The typhoon affected 12,345 families, of which 3,210 are inside evacuation centers.", "3210 family sheltered")]
    [InlineData("Of the 640 families affected by the landslide, 85 lost their homes.", "85 family homeless")]
    [InlineData("Some 1,300 houses were hit by the flood, forcing 600 families to move.", "600 family forced-to-flee")]
    [InlineData("Some 9,800 residents of old houses in low areas were moved to safer places.", "9800 person relocated")]
    public void What_situation_reports_count_is_read(string text, string expected) => Assert.Equal(expected, OneOf(text, "en"));

    [Theory]
    [InlineData("fr", "Environ 1 250 ménages sont sans abri à Uvira.", "1250 household homeless CD")]
    [InlineData("fr", "Les combats ont poussé 20 000 habitants à fuir le département de Nippes.", "20000 person forced-to-flee HT")]
    [InlineData("es", "Al menos 340 familias fueron evacuadas en el departamento de Chocó.", "340 family evacuated CO")]
    [InlineData("es", "El incendio dejó a 24 mil personas sin hogar en Valparaíso.", "24000 person homeless CL")]
    [InlineData("pt", "As chuvas deixaram 2.340 pessoas desalojadas em Florianópolis.", "2340 person displaced BR")]
    [InlineData("id", "Sebanyak 1.250 jiwa mengungsi di Lombok.", "1250 person displaced ID")]
    public void A_report_in_another_language_is_read_where_its_words_are_plain(string language, string text, string expected) =>
        Assert.Equal(expected, $"{OneOf(text, language)} {Place(text, language)}");

    [Fact]
    public void Victims_are_casualties_unless_a_verb_right_behind_says_that_they_were_brought_away()
    {
        Assert.Equal("3456 person sheltered", OneOf("3,456 victims are housed at 31 relief centres.", "en"));
        Assert.Empty(Claims("The flood left 12 victims.", "en"));
        Assert.Equal("900 person evacuated", OneOf("There were 12 victims of the flood, and 900 people were evacuated.", "en"));
    }

    [Fact]
    public void A_figure_behind_a_verb_of_casualties_is_nobody_who_left() =>
        Assert.Equal("3500 person homeless", OneOf("The storm killed seven, injured 40 and left 3,500 without a home.", "en"));

    [Fact]
    public void Flooded_houses_beside_those_who_moved_are_not_sheltered() =>
        Assert.Equal("310 person sheltered", OneOf("Some 80 houses were inundated and 310 people moved to a school.", "en"));

    private static string OneOf(string text, string language)
    {
        var claim = Assert.Single(Claims(text, language));
        return $"{claim.Quantity.Value ?? claim.Quantity.Min} {claim.Unit} {claim.Event}";
    }

    private static string? Place(string text, string language) =>
        Claims(text, language)[0] is var claim ? (claim.Place ?? claim.Origin ?? claim.Destination)?.Iso : null;

    private static IReadOnlyList<Claim> Claims(string text, string language) =>
        new ClaimExtractor().Extract(text, null, language, new EntityRecognizer().Recognize(text, language)).Claims;
}
