using System.Globalization;
using MigrationWatch.Claims;

namespace MigrationWatch.Tests.Claims.Periods;

public sealed class ClaimPeriodTests
{
    private static readonly DateTimeOffset Printed = new(2025, 10, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("More than 17,000 Tajiks were deported from Russia in the first half of the year.", "2025-01-01", "2025-06-30")]
    [InlineData("За первые восемь месяцев года в Россию въехали 682 тысячи узбекистанцев.", "2025-01-01", "2025-08-31")]
    [InlineData("За первое полугодие из России были депортированы 17 тысяч таджиков.", "2025-01-01", "2025-06-30")]
    [InlineData("Some 3,000 Russians moved to Serbia last autumn.", "2024-09-01", "2024-11-30")]
    [InlineData("Since the spring 3,000 Russians have moved to Serbia.", "2025-03-01", null)]
    [InlineData("За минувшую зиму из России вернулись 120 тысяч узбеков.", "2024-12-01", "2025-02-28")]
    [InlineData("Летом 2022 года, а точнее с июня по август, Грузию покинули 38 тысяч россиян.", "2022-06-01", "2022-08-31")]
    [InlineData("Germany deported 1,700 Georgians in the year to December 2024.", "2024-01-01", "2024-12-31")]
    [InlineData("After the mobilisation order of September 2022 some 600,000 people left Russia.", "2022-09-01", null)]
    [InlineData("На конец 2022 года в Грузии проживали 112 тысяч россиян.", "2022-12-01", "2022-12-31")]
    [InlineData("As of 1 September, 61,000 Russians were living in Almaty.", "2025-09-01", "2025-09-01")]
    [InlineData("Число россиян в Турции к сентябрю 2025-го упало до 84 тысяч.", "2025-09-01", "2025-09-30")]
    public void A_date_without_its_year_or_told_by_an_occasion_is_placed(string text, string? start, string? end)
    {
        var period = Assert.Single(Read(text)).Period;

        Assert.Equal((Day(start), Day(end)), (period?.Start, period?.End));
    }

    [Theory]
    [InlineData("За январь в Армению въехали 133 тысячи россиян, а выехали из неё 139 тысяч.", "2025-01-31", "2025-01-31")]
    [InlineData("If Russian courts expelled 174,000 foreigners in 2023, a year later they expelled 190,000 foreigners.", "2023-12-31", "2024-12-31")]
    public void A_sentence_dates_each_of_its_figures(string text, string first, string second) =>
        Assert.Equal([Day(first), Day(second)], Read(text).Select(claim => claim.Period?.End));

    [Fact]
    public void What_happened_since_a_date_is_not_dated_by_it() =>
        Assert.Null(Read("A little more than 400,000 Russians had arrived in Kazakhstan by 29 November 2022, 320,000 have since left.")[1].Period);

    [Theory]
    [InlineData("За первое полугодие из России были депортированы 17 тысяч таджиков. Год назад за тот же период — 11 тысяч.", 11_000, "2024-06-30")]
    [InlineData("In 2024 Georgia refused entry to 2,900 Russians. A year earlier it was 2,100.", 2100, "2023-12-31")]
    public void An_earlier_figure_may_be_a_sentence_of_its_own(string text, double value, string end)
    {
        var claims = Read(text);

        Assert.Equal((claims[0].Event, value, Day(end)), (claims[1].Event, claims[1].Quantity.Value, claims[1].Period?.End));
    }

    private static DateOnly? Day(string? printed) => printed is null ? null : DateOnly.Parse(printed, CultureInfo.InvariantCulture);

    private static IReadOnlyList<Contracts.Claim> Read(string text) => new ClaimExtractor().Extract(text, Printed, "und", []).Claims;
}
