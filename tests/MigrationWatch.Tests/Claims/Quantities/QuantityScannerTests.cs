using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims.Quantities;

public sealed class QuantityScannerTests
{
    [Theory]
    [InlineData("300,000 people", 300000, 300000, Qualifier.Exact)]
    [InlineData("1.5 million people", 1500000, 1500000, Qualifier.Exact)]
    [InlineData("2.14 lakh people", 214000, 214000, Qualifier.Exact)]
    [InlineData("nine hundred and twenty-one families", 921, 921, Qualifier.Exact)]
    [InlineData("122, 000 workers", 122000, 122000, Qualifier.Exact)]
    [InlineData("the 2000 migrants", 2000, 2000, Qualifier.Exact)]
    [InlineData("a 300-strong caravan", 300, 300, Qualifier.Exact)]
    [InlineData("half a million Russians", 500000, 500000, Qualifier.Exact)]
    [InlineData("one and a half million migrants", 1500000, 1500000, Qualifier.Exact)]
    [InlineData("the estimated million or so men", 1000000, 1000000, Qualifier.About)]
    [InlineData("nearly 40,000 people", 40000, 40000, Qualifier.About)]
    [InlineData("between 600,000 and 700,000 people", 600000, 700000, Qualifier.Range)]
    [InlineData("one to 1.5 million people", 1000000, 1500000, Qualifier.Range)]
    [InlineData("25–30 thousand people", 25000, 30000, Qualifier.Range)]
    [InlineData("hundreds of thousands of men", 100000, 999999, Qualifier.Vague)]
    [InlineData("dozens of migrants", 24, 99, Qualifier.Vague)]
    [InlineData("several hundred people", 200, 999, Qualifier.Vague)]
    [InlineData("44,2 тыс. мигрантов", 44200, 44200, Qualifier.Exact)]
    [InlineData("2 млн 640 тыс. мигрантов", 2640000, 2640000, Qualifier.Exact)]
    [InlineData("пособие 21 тысяче мигрантов", 21000, 21000, Qualifier.Exact)]
    [InlineData("21 200 человек", 21200, 21200, Qualifier.Exact)]
    [InlineData("полтора миллиона граждан", 1500000, 1500000, Qualifier.Exact)]
    [InlineData("полмиллиона россиян", 500000, 500000, Qualifier.Exact)]
    [InlineData("три с половиной миллиона человек", 3500000, 3500000, Qualifier.Exact)]
    [InlineData("от 600 до 700 тысяч человек", 600000, 700000, Qualifier.Range)]
    [InlineData("сотни тысяч мужчин", 100000, 999999, Qualifier.Vague)]
    [InlineData("около 400 тысяч человек", 400000, 400000, Qualifier.About)]
    public void A_figure_keeps_its_value_and_its_hedge(string text, double min, double max, Qualifier qualifier)
    {
        var quantity = Assert.Single(Scan(text)).Quantity;

        Assert.Equal((min, max, qualifier), (quantity.Min, quantity.Max, quantity.Qualifier));
    }

    [Theory]
    [InlineData("more than 300,000 men", 300000, null)]
    [InlineData("at least 20,000 migrants", 20000, null)]
    [InlineData("up to 5,000 people", null, 5000)]
    [InlineData("не менее 1200 человек", 1200, null)]
    [InlineData("до 3 тысяч граждан", null, 3000)]
    public void An_open_bound_stays_open(string text, int? min, int? max)
    {
        var quantity = Assert.Single(Scan(text)).Quantity;

        Assert.Equal(((double?)min, (double?)max), (quantity.Min, quantity.Max));
    }

    [Theory]
    [InlineData("fell from 9,000 to 2,000 people")]
    [InlineData("rose from 2,000 to 9,000 people")]
    [InlineData("сократилось с 1,3 миллиона до 956 тысяч")]
    public void A_change_is_two_figures_and_no_range(string text) =>
        Assert.All(Scan(text), mention => Assert.Equal(Qualifier.Exact, mention.Quantity.Qualifier));

    [Theory]
    [InlineData("a 41-year-old programmer")]
    [InlineData("$300 a month")]
    [InlineData("COVID-19")]
    [InlineData("the 17th typhoon")]
    [InlineData("Article 322 of the code")]
    [InlineData("a 60-foot trawler")]
    [InlineData("their six-point lead")]
    [InlineData("в 90-тысячном городе")]
    [InlineData("7:45 PM returns to the hostel")]
    [InlineData("lost the final 3:1")]
    [InlineData("as the census shows.[31][32]")]
    [InlineData("Her nephew, 16, was held")]
    [InlineData("a 1994 treaty bans such mines")]
    [InlineData("the 2016 Belgian general strike")]
    [InlineData("Night Ferry 2019 The porters of a hotel")]
    [InlineData("out this spring 2023 A porter of a hotel")]
    [InlineData("They were expelled in 1609; many went to Tunis")]
    [InlineData("00 people")]
    public void Ages_money_ordinals_and_articles_are_no_counts(string text) =>
        Assert.DoesNotContain(Scan(text), mention => mention.Kind == QuantityKind.Count);

    private static IReadOnlyList<QuantityMention> Scan(string text)
    {
        var words = WordScanner.Scan(text, new TextSpan(0, text.Length));
        return QuantityScanner.Scan(text, words, new bool[words.Count]);
    }
}
