using MigrationWatch.Contracts;
using MigrationWatch.Entities.Places;

namespace MigrationWatch.Tests.Entities.Places;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("About 750,000 Kyrgyz work in Russia.", "Kyrgyz=KG Adjective|Russia=RU Name")]
    [InlineData("Tajiks left Moscow for Kirghizia", "Tajiks=TJ Demonym|Moscow=RU Name|Kirghizia=KG Name")]
    [InlineData("They let us eat turkey in the US", "US=US Name")]
    [InlineData("the United Arab Emirates and Georgia", "United Arab Emirates=AE Name|Georgia=GE Name")]
    [InlineData("Из Киргизии в Нижний Новгород приехали кыргызстанцы", "Киргизии=KG Name|Нижний Новгород=RU Name|кыргызстанцы=KG Demonym")]
    [InlineData("Россиянам запретили въезд в Соединённые Штаты Америки", "Россиянам=RU Demonym|Соединённые Штаты Америки=US Name")]
    [InlineData("в Ростове-на-Дону и Санкт-Петербурге", "Ростове-на-Дону=RU Name|Санкт-Петербурге=RU Name")]
    [InlineData("Казахстанские пограничники и узбекские рабочие", "Казахстанские=KZ Adjective|узбекские=UZ Adjective")]
    [InlineData("из Чеченской Республики и Свердловской области", "Чеченской Республики=RU Name|Свердловской области=RU Name")]
    public void Places_and_peoples_are_found_in_their_forms(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Find(text).Select(mention => $"{mention.Span.Of(text)}={mention.Iso2} {mention.Form}")));

    [Theory]
    [InlineData("Thousands of Kurds and Rohingya fled.", "Kurds|Rohingya")]
    [InlineData("Уехали пять тысяч чеченцев и крымских татар.", "чеченцев|крымских татар")]
    public void A_people_without_a_country_of_its_own_is_a_group_and_tells_no_country(string text, string expected)
    {
        var mentions = Find(text);

        Assert.Equal(expected, string.Join('|', mentions.Select(mention => mention.Span.Of(text))));
        Assert.All(mentions, mention => Assert.Equal((EntityType.Group, null), (mention.Type, mention.Iso2)));
    }

    [Fact]
    public void A_disputed_territory_has_its_own_code_and_its_parent()
    {
        var mention = Assert.Single(Find("refugees from South Ossetia"));

        Assert.Equal(("GE", "GEO", EntityType.Region), (mention.Iso2, mention.Iso3, mention.Type));
        Assert.True(mention.Place is { Disputed: true, Id: "XO" });
    }

    [Fact]
    public void Names_in_other_languages_count_only_in_their_texts()
    {
        const string Text = "Rusya ve Kazakistan";

        Assert.Equal(["RU", "KZ"], Gazetteer.Default.Find(Text, "tr").Select(mention => mention.Iso2));
        Assert.Empty(Gazetteer.Default.Find(Text, "en"));
    }

    private static IReadOnlyList<PlaceMention> Find(string text) => Gazetteer.Default.Find(text);
}
