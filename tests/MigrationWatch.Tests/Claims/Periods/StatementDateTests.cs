using MigrationWatch.Claims;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims.Periods;

public sealed class StatementDateTests
{
    private static readonly DateTimeOffset Published = new(2025, 10, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("The minister said on 12 March that 4,000 Russians had crossed the border with Finland.")]
    [InlineData("In June the head of the committee said that 4,000 migrants had been sent to the front.")]
    [InlineData("В июне глава комитета рассказал, что на фронт отправлены 4 тысячи мигрантов.")]
    [InlineData("The last 4,000 people returned to Basra (OCHA, 2 March 2017).")]
    [InlineData("The last 4,000 people returned to Basra (Norwegian Refugee Council, 2 March 2017; UNHCR, 3 March 2017).")]
    public void A_date_of_the_statement_dates_no_movement(string text) => Assert.Null(Period(text));

    [Theory]
    [InlineData("Around 4,000 Russians entered Finland since the call-up was announced on 21 September 2022.", 2022, 9, 21)]
    [InlineData("После начала в феврале 2022 года вторжения в Польшу въехали 4 тысячи украинцев.", 2022, 2, 1)]
    [InlineData("Some 4,000 Russians left Russia after the president announced in a speech on 21 September 2022 that he signed a decree.", 2022, 9, 21)]
    public void The_day_of_what_set_people_off_opens_the_period(string text, int year, int month, int day)
    {
        var period = Period(text)!;

        Assert.Equal((new DateOnly(year, month, day), null), (period.Start, period.End));
    }

    [Theory]
    [InlineData("In June Finland counted 4,000 Russians who entered the country, the ministry said.")]
    [InlineData("Some 4,000 Russians entered Finland in June, the ministry said.")]
    [InlineData("Some 4,000 Russians entered Finland (in June, as the ministry says).")]
    public void A_date_of_the_movement_stays(string text) => Assert.Equal(6, Period(text)?.Start?.Month);

    private static ClaimPeriod? Period(string text) => Assert.Single(new ClaimExtractor().Extract(text, Published, "und", []).Claims).Period;
}
