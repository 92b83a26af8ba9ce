using MigrationWatch.Claims;
using MigrationWatch.Contracts;
using MigrationWatch.Policies;

namespace MigrationWatch.Tests.Policies;

public sealed class PolicyTimelineTests
{
    [Theory]
    [InlineData("At the beginning of 2023, Kazakhstan tightened immigration rules for Russians.", "immigration rules", PolicyStage.InForce, "KZ", "2023-01-01")]
    [InlineData("Russia's register of controlled persons entered into force on 5 February 2025.", "controlled-persons register", PolicyStage.InForce, "RU", "2025-02-05")]
    [InlineData("Kyrgyzstan and Russia signed a readmission agreement.", "readmission agreement", PolicyStage.Signed, "KG", null)]
    [InlineData("В России предложили ввести экзамен по русскому для детей мигрантов.", "language test", PolicyStage.Proposed, "RU", null)]
    public void An_instrument_is_read_with_stage_country_and_date(string text, string instrument, PolicyStage stage, string country, string? effective)
    {
        var measure = Assert.Single(Read(text));

        Assert.Equal((instrument, stage, country, effective), (measure.Instrument, measure.Stage, measure.Country, measure.Effective?.ToString("yyyy-MM-dd")));
        Assert.Equal(text, text.Substring(measure.Start, measure.Length));
    }

    [Fact]
    public void A_name_without_a_stage_tells_nothing() => Assert.Empty(Read("He failed the language test twice."));

    [Fact]
    public void Several_articles_on_one_law_become_one_instrument_with_dated_stages()
    {
        var articles = new[]
        {
            Article("one", 1, "Russia proposed a register of controlled persons."),
            Article("two", 9, "Russia adopted the register of controlled persons."),
            Article("three", 9, "Russia passed the register of controlled persons for foreigners."),
        };

        var instrument = Assert.Single(PolicyTimeline.Of(articles));

        Assert.Equal([PolicyStage.Proposed, PolicyStage.Passed], instrument.Stages.Select(stage => stage.Stage));
        Assert.Equal(["two", "three"], instrument.Stages[1].Articles);
        Assert.Equal((PolicyStage.Passed, "foreigners"), (instrument.Current, instrument.Binds));
        Assert.Equal(PolicyStage.Passed, Assert.Single(PolicyTimeline.MovedSince([instrument], new DateOnly(2024, 12, 5))).Stage.Stage);
    }

    private static IReadOnlyList<PolicyMeasure> Read(string text) => new ClaimExtractor().Extract(text, null, "und", []).Measures;

    private static Extraction Article(string id, int day, string text) => new()
    {
        Id = id,
        Url = $"https://example.org/{id}",
        Title = id,
        Stored = new DateTimeOffset(2024, 12, day, 0, 0, 0, TimeSpan.Zero),
        Measures = Read(text),
    };
}
