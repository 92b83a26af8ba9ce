using System.Text;
using MigrationWatch.Contracts;
using MigrationWatch.Entities.Places;
using MigrationWatch.Entities.World;

namespace MigrationWatch.Tests.Entities.Places;

public sealed class WorldPlacesTests
{
    [Fact]
    public void The_lists_are_sorted_for_the_search_and_every_country_in_them_is_known()
    {
        foreach (var list in new[] { WorldPlaces.Latin, WorldPlaces.Russian })
        {
            var before = Array.Empty<byte>();
            foreach (var (key, place) in list.All())
            {
                var bytes = Encoding.UTF8.GetBytes(key);
                Assert.True(before.AsSpan().SequenceCompareTo(bytes) <= 0, $"{key} stands after {Encoding.UTF8.GetString(before)}");
                Assert.True(Gazetteer.Default.Countries.ContainsKey(place.Country), $"{key}: {place.Country}");
                before = bytes;
            }
        }
    }

    [Fact]
    public void Every_line_is_found_by_its_key()
    {
        foreach (var list in new[] { WorldPlaces.Latin, WorldPlaces.Russian })
        {
            Assert.All(list.All().Where((_, i) => i % 97 == 0), line => Assert.Contains(line.Place, list.Find(line.Key, out _)));
        }
    }

    [Theory]
    [InlineData("Families left northern Mosul overnight.", "Mosul=IQ")]
    [InlineData("Floods hit Assam and Bihar on Monday.", "Assam=IN|Bihar=IN")]
    [InlineData("They reached Bambari from villages near Kouango.", "Bambari=CF|Kouango=CF")]
    [InlineData("Some had walked from the Pool department to Bouenza.", "Pool=CG|Bouenza=CG")]
    [InlineData("The provinces of Chaco and Corrientes are under water.", "Chaco=AR|Corrientes=AR")]
    [InlineData("Residents of Al-Hudaydah and Deir ez-Zor were moved.", "Al-Hudaydah=YE|Deir ez-Zor=SY")]
    [InlineData("Fighting spread from South Kordofan to Blue Nile.", "South Kordofan=SD|Blue Nile=SD")]
    [InlineData("Crews moved people out of Butte County before dawn.", "Butte County=US")]
    [InlineData("Guizhou has seen the worst storm in years.", "Guizhou=CN")]
    [InlineData("Семьи уехали из Джидды в Великие Луки.", "Джидды=SA|Великие Луки=RU")]
    public void A_place_of_the_world_list_is_found_with_its_country(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("Doctor Lincoln Warren spoke to Clinton about reading.")]
    [InlineData("Best of all, they sang to Marion.")]
    [InlineData("In March the Toyota plant closed.")]
    [InlineData("Santa Cruz Biotech hired John Durham.")]
    [InlineData("Verdun-sur-le-Doubs was quiet, @Bastar_News wrote.")]
    [InlineData("Пару дней Игра престолов была недоступна.")]
    public void A_person_a_body_and_a_common_word_are_no_places(string text) => Assert.Empty(Shown(text));

    [Theory]
    [InlineData("In Spain, the residents of Cordoba were told to leave.", "Cordoba=ES")]
    [InlineData("In Mexico, the residents of Cordoba were told to leave.", "Cordoba=MX")]
    [InlineData("The storm struck Punta Gorda and Belmopan in Belize.", "Punta Gorda=BZ|Belmopan=BZ")]
    [InlineData("People fled from Tanganyika province to Maniema province.", "Tanganyika=CD|Maniema=CD")]
    public void Of_several_places_of_one_name_the_text_s_country_is_meant(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("The storm reached Carnarvon.", null)]
    [InlineData("The storm reached Carnarvon in Australia.", "AU")]
    [InlineData("The storm reached Carnarvon in South Africa.", "ZA")]
    public void A_small_namesake_counts_beside_another_small_one(string text, string? country) =>
        Assert.Equal(country, Assert.Single(Find(text), mention => mention.Name == "Carnarvon").Iso2);

    [Fact]
    public void Where_nothing_tells_namesakes_apart_there_is_no_country()
    {
        var place = Assert.Single(Find("People were moved out of the village of San Lorenzo in the night."), mention => mention.OfWorldList);

        Assert.Equal(("San Lorenzo", null), (place.Name, place.Iso2));
        Assert.Contains("PY", place.Namesakes);
    }

    [Fact]
    public void A_text_of_nothing_but_place_names_is_read_in_linear_time()
    {
        var (one, two) = (Work(20_000), Work(40_000));

        Assert.InRange(two, one, 3 * one);
    }

    // Steps can't be counted from outside; bytes allocated can, and are the same on every machine.
    private static long Work(int names)
    {
        var text = string.Concat(Enumerable.Repeat("Santa Cruz, ", names));
        Find(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Find(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Shown(string text) =>
        string.Join('|', Find(text).Where(mention => mention is { Type: EntityType.City or EntityType.Region, Unproven: false }).Select(mention => $"{mention.Span.Of(text)}={mention.Iso2}"));

    private static IReadOnlyList<PlaceMention> Find(string text) =>
        Gazetteer.Default.Find(text, text.Any(letter => letter is >= 'а' and <= 'я') ? "ru" : "en");
}
