using MigrationWatch.Topics;

namespace MigrationWatch.Tests.Topics;

public sealed class TopicDetectorTests
{
    private readonly TopicDetector _detector = new();

    [Theory]
    [InlineData("Police deported forty migrants after a raid on the market; the migrants had no work permits.", "removal")]
    [InlineData("Полиция депортировала сорок мигрантов после рейда на рынке.", "removal")]
    [InlineData("Remittances fell as labour migrants lost their jobs.", "remittances")]
    public void A_text_about_migration_is_relevant_and_has_its_topic(string text, string topic)
    {
        var found = _detector.Detect(text, null, []);

        Assert.True(found.Relevance > 0.4, $"{found.Relevance}");
        Assert.Contains(found.Topics, score => score.Id == topic);
    }

    [Theory]
    [InlineData("The river forms the border for ten miles, and anglers love its trout.")]
    [InlineData("Футбольный клуб сыграл вничью у самой границы области.")]
    public void A_border_in_passing_is_not_about_migration(string text) => Assert.True(_detector.Detect(text, null, []).Relevance < 0.2);

    [Fact]
    public void Every_event_has_a_known_parent_and_a_definition() => Assert.All(MigrationEvents.ById.Values, entry => Assert.False(string.IsNullOrEmpty(entry.Definition)));
}
