using MigrationWatch.Entities.Russian;

namespace MigrationWatch.Tests.Entities.Russian;

public sealed class RussianPhrasesTests
{
    [Theory]
    [InlineData("Россия", "Россия России Россию Россией")]
    [InlineData("Москва", "Москва Москвы Москве Москву Москвой")]
    [InlineData("Казань", "Казань Казани Казанью")]
    [InlineData("Тбилиси*", "Тбилиси")]
    [InlineData("Алма-Ата", "Алма-Ата Алма-Аты Алма-Ате Алма-Ату Алма-Атой")]
    [InlineData("Южная Корея", "Южная Корея|Южной Кореи|Южной Корее|Южную Корею|Южной Кореей")]
    [InlineData("Иваново", "Иваново Иванова Иванову Ивановом Иванове")]
    public void Names_decline_by_their_ending(string nominative, string expected) =>
        Assert.Equal(expected.Split(expected.Contains('|') ? '|' : ' '), RussianPhrases.All(nominative));

    [Theory]
    [InlineData("россиянин", "россияне россиян россиянам россиянка")]
    [InlineData("казахстанец", "казахстанцы казахстанцев казахстанкой")]
    [InlineData("таджик", "таджики таджиков таджиками")]
    [InlineData("европеец", "европейцы европейцев")]
    public void Peoples_have_plural_and_feminine_forms(string nominative, string expected) =>
        Assert.Superset(expected.Split(' ').ToHashSet(), RussianPeople.All(nominative).ToHashSet());
}
