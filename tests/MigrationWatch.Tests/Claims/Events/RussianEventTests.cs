using MigrationWatch.Claims;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims.Events;

public sealed class RussianEventTests
{
    [Theory]
    [InlineData("На работу в Польшу из Ташкента за год уехало 4 200 узбекистанцев.", "labour-migration", ClaimMeasure.Departures)]
    [InlineData("За зиму в Бишкек насовсем приехали 1 300 россиян.", "immigration", ClaimMeasure.Arrivals)]
    [InlineData("Из Таджикистана на ПМЖ выехали 5 700 граждан республики.", "emigration", ClaimMeasure.Departures)]
    [InlineData("Спасаясь от обстрелов, из приграничных сел Армении ушли 2 400 жителей.", "forced-to-flee", ClaimMeasure.Departures)]
    [InlineData("Домой из Казахстана приехали 900 узбекских рабочих.", "return", ClaimMeasure.Arrivals)]
    public void A_word_elsewhere_in_the_clause_narrows_the_event(string text, string @event, ClaimMeasure measure) => Assert.Equal((@event, measure), Only(text));

    [Theory]
    [InlineData("Около 20 тысяч мигрантов, не вставших на воинский учёт, отправлены на фронт.")]
    [InlineData("По словам ведомства, 12 тысяч иностранцев, не состоящих на учёте, останутся в стране.")]
    public void Who_is_not_registered_is_no_registration(string text) => Assert.DoesNotContain(Claims(text), claim => claim.Event == "registration");

    [Fact]
    public void A_word_narrows_the_nearest_verb_alone()
    {
        var claims = Claims("Из Киргизии в Россию выехали 80 тысяч граждан республики, на родину вернулись 60 тысяч.");

        Assert.Equal(["departure", "return"], claims.Select(claim => claim.Event));
    }

    [Theory]
    [InlineData("Приток украинцев в Молдавию, который вырос после ударов по Одессе, за неделю составил 14 тысяч человек.", "arrival")]
    [InlineData("Депортация из Германии, начавшаяся еще зимой, за это время коснулась 830 грузин.", "deportation")]
    public void A_movement_that_is_the_subject_owns_a_figure_far_behind(string text, string @event) => Assert.Equal(@event, Only(text).Event);

    [Fact]
    public void Who_says_so_stands_between_verb_and_figure_and_parts_nothing() =>
        Assert.Equal(("labour-migration", ClaimMeasure.Stock), Only("На рынках Казани, по прикидкам узбекской диаспоры, трудится, как сообщили в ее правлении, около 7 тысяч."));

    [Theory]
    [InlineData("Паспорт Киргизии за первое полугодие 2025 года на руки получили 870 уроженцев России.", "naturalisation", ClaimMeasure.Decisions)]
    [InlineData("На миграционный учёт за лето в Ташкенте поставили 12 тысяч россиян.", "registration", ClaimMeasure.Registrations)]
    [InlineData("Контракт с российской армией, уверяет Киев, подписали 900 непальцев.", "enlistment", ClaimMeasure.Enlistments)]
    [InlineData("Из рабства на заводе под Казанью вызволили 17 граждан Узбекистана.", "trafficking", ClaimMeasure.Other)]
    [InlineData("Через пункт пропуска Казбеги в Грузию за сутки прошли 9 тысяч человек.", "border-crossing", ClaimMeasure.Crossings)]
    public void A_plain_verb_is_told_by_its_object_at_the_other_end_of_the_clause(string text, string @event, ClaimMeasure measure) => Assert.Equal((@event, measure), Only(text));

    [Theory]
    [InlineData("Под Варшавой монахи приютили 140 мариупольцев.", 140)]
    [InlineData("В Германию бежали 3 тысячи харьковчан.", 3000)]
    public void Townsfolk_are_people_though_no_list_has_their_town(string text, double quantity) => Assert.Equal(quantity, Assert.Single(Claims(text)).Quantity.Value);

    [Theory]
    [InlineData("Кубок собрал 14 сборных; из 312 спортсменов на родину в Узбекистан уедут не больше ста.")]
    [InlineData("Среди въехавших в Армению россиян 21 тысяча — туристы.")]
    [InlineData("Общежитие на 300 человек для мигрантов из Таджикистана построят под Москвой.")]
    [InlineData("Экзамен по русскому языку в Москве провалили 9 300 мигрантов.")]
    [InlineData("Среди 2 000 опрошенных эмигрантов из России половина не хочет возвращаться.")]
    [InlineData("После взрыва в Ташкенте в больницах остаются 93 человека.")]
    public void Kinds_capacities_and_patients_are_no_movement(string text) => Assert.Empty(Claims(text));

    private static (string? Event, ClaimMeasure Measure) Only(string text)
    {
        var claim = Assert.Single(Claims(text));
        return (claim.Event, claim.Measure);
    }

    private static IReadOnlyList<Claim> Claims(string text) => new ClaimExtractor().Extract(text, null, "ru", []).Claims;
}
