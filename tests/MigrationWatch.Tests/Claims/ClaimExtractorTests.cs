using MigrationWatch.Claims;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims;

public sealed class ClaimExtractorTests
{
    private static readonly DateTimeOffset Published = new(2025, 10, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Arrived_left_and_remain_are_three_claims_of_three_measures()
    {
        var claims = Claims("By 29 November 2022 more than 400,000 Russians had arrived in Kazakhstan, 320,000 had left and about 100,000 remained.");

        Assert.Equal([ClaimMeasure.Arrivals, ClaimMeasure.Departures, ClaimMeasure.Stock], claims.Select(claim => claim.Measure));
        Assert.Equal([400000, 320000, 100000], claims.Select(claim => claim.Quantity.Value));
    }

    [Theory]
    [InlineData("Russia deported 5,000 Tajik citizens.", "RU>TJ")]
    [InlineData("Some 5,000 Tajik citizens were deported from Russia.", "RU>TJ")]
    [InlineData("147,000 Russians left Kazakhstan.", "KZ>")]
    [InlineData("200,000 Russians entered Kazakhstan.", "RU>KZ")]
    [InlineData("12,000 Uzbek citizens returned home from Russia.", "RU>UZ")]
    [InlineData("Казахстан покинули 147 тысяч человек.", "KZ>")]
    [InlineData("В Казахстан въехали 200 тысяч россиян.", "RU>KZ")]
    [InlineData("В России живут полтора миллиона граждан Узбекистана.", "UZ>RU")]
    public void Direction_follows_the_verb_its_voice_and_the_case(string text, string direction)
    {
        var claim = Assert.Single(Claims(text));

        Assert.Equal(direction, $"{claim.Origin?.Iso}>{claim.Destination?.Iso}");
    }

    [Fact]
    public void A_list_gives_each_figure_its_own_destination_and_the_shared_origin()
    {
        var claims = Claims("В Казахстан уехали 300 тысяч россиян, в Армению — 55 тысяч.");

        Assert.Equal(["RU>KZ", "RU>AM"], claims.Select(claim => $"{claim.Origin?.Iso}>{claim.Destination?.Iso}"));
    }

    [Fact]
    public void A_comparison_is_a_second_claim_of_the_year_before()
    {
        var claims = Claims("652,000 Tajiks left for Russia in 2023, up from 775,000 a year earlier.");

        Assert.Equal([2023, 2022], claims.Select(claim => claim.Period!.Start!.Value.Year));
    }

    [Theory]
    [InlineData("The shelling killed 40 people and wounded more than 200.")]
    [InlineData("Kazakhstan welcomed 4.8 million tourists in 2024.")]
    [InlineData("The survey polled 1,600 Russians.")]
    [InlineData("Labour migrants sent $14.8 billion home to Uzbekistan.")]
    [InlineData("The camp has a capacity of 3,000 beds.")]
    [InlineData("He fled Russia in 2022 at the age of 34.")]
    [InlineData("More than 60,000 fans watched Spartak beat Zenit 2-1.")]
    [InlineData("Returns on government bonds rose by 12 percent.")]
    [InlineData("Социологи опросили 1600 россиян.")]
    [InlineData("Мигранты перевели в Узбекистан 14,8 миллиарда долларов.")]
    [InlineData("We asked 830 people who moved from Belarus to Poland and Lithuania.")]
    [InlineData("The ministry said that 45,000 people left the register after paying.")]
    public void What_is_no_movement_gives_no_claim(string text) => Assert.Empty(Claims(text));

    [Fact]
    public void A_figure_left_alone_beside_words_of_movement_is_told_with_its_reason()
    {
        var findings = new ClaimExtractor().Extract("Two migrants died and 12,000 people fled.", Published, "en", []);

        Assert.Equal("casualties", Assert.Single(findings.Abstained).Reason);
    }

    [Theory]
    [InlineData("Officials denied that 5,000 workers had been deported.", Modality.Denied)]
    [InlineData("The authorities allegedly deported 300 students.", Modality.Alleged)]
    [InlineData("Uzbekistan plans to send 100,000 workers to Germany.", Modality.Planned)]
    [InlineData("Two million people could be displaced.", Modality.Forecast)]
    [InlineData("The same could be said of the 5,000 men who have fled Russia.", Modality.Reported)]
    public void Modality_is_kept(string text, Modality modality) => Assert.Equal(modality, Assert.Single(Claims(text)).Modality);

    [Fact]
    public void Evidence_is_the_sentence_and_an_antecedent_is_declared()
    {
        const string Text = "Heavy rain fell on Kazakhstan. Some 3,000 people were evacuated.";
        var claim = Assert.Single(Claims(Text));

        Assert.Equal("Some 3,000 people were evacuated.", claim.Evidence.Text);
        Assert.Equal("KZ", claim.Place!.Iso);
        Assert.Equal("Heavy rain fell on Kazakhstan.", claim.Evidence.Antecedent!.Value.Of(Text));
    }

    [Fact]
    public void What_the_sentence_does_not_tell_is_null_with_a_reason()
    {
        var claim = Assert.Single(Claims("About 172,000 people fled."));

        Assert.Null(claim.Origin);
        Assert.Equal("the sentence names none", claim.OriginReason);
    }

    [Fact]
    public void A_caption_that_repeats_a_sentence_adds_no_claim() =>
        Assert.Single(Claims("Some 500 people fled.\n\nSome 500 people fled.\n"));

    private static IReadOnlyList<Claim> Claims(string text) => new ClaimExtractor().Extract(text, Published, "en", []).Claims;
}
