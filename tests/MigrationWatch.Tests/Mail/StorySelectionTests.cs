using MigrationWatch.Mail.Composition;
using MigrationWatch.Mail.Texts;
using MigrationWatch.Mail.Undesirable;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Tests.Mail;

public sealed class StorySelectionTests
{
    [Fact]
    public void Reader_of_one_corridors_removals_gets_that_story_only()
    {
        var selection = StorySelection.Of(SampleIssue.Issue, new Preferences { Corridors = ["ru-tj"], Events = ["deportation"] });

        Assert.Equal(["a1"], selection.Stories.Select(story => story.Id));
        Assert.Equal(["a1"], selection.Changes.Select(change => change.Article));
    }

    [Fact]
    public void Wider_event_brings_the_narrower_ones() =>
        Assert.Equal(["a1"], StorySelection.Of(SampleIssue.Issue, new Preferences { Events = ["removal"] }).Stories.Select(story => story.Id));

    [Fact]
    public void Every_list_that_is_filled_in_must_be_met() =>
        Assert.True(StorySelection.Of(SampleIssue.Issue, new Preferences { Corridors = ["RU-TJ"], Events = ["arrival"] }).IsEmpty);

    [Fact]
    public void Empty_choice_is_everything() => Assert.Equal(3, StorySelection.Of(SampleIssue.Issue, new Preferences()).Stories.Count);

    [Fact]
    public void Reader_of_changes_gets_the_stories_that_changed() =>
        Assert.Equal(["a3", "a1"], StorySelection.Of(SampleIssue.Issue, new Preferences { Frequency = Frequency.Changes }).Stories.Select(story => story.Id));

    [Fact]
    public void Reader_without_undesirable_content_gets_none_of_it()
    {
        var selection = StorySelection.Of(SampleIssue.Issue, new Preferences { WithoutUndesirable = true });

        Assert.Equal(["a1", "a2"], selection.Stories.Select(story => story.Id));
        Assert.Equal(["Vestnik"], selection.Stories[1].Sources.Select(source => source.Name));
        Assert.Empty(selection.Stories[1].Figures);
        Assert.False(selection.HasUndesirable);
    }

    [Theory]
    [InlineData(false, "Meduza now counts 530 enlisted, before 400")]
    [InlineData(true, "Removals to Tajikistan rose from 4,100 to at least 5,300, according to the Interior…")]
    public void Subject_is_the_main_change_and_names_nobody_undesirable_to_Russia(bool inRussia, string expected)
    {
        var preferences = new Preferences { MayBeInRussia = inRussia };

        var subject = SubjectLine.Of(SampleIssue.Issue, StorySelection.Of(SampleIssue.Issue, preferences), preferences, Phrases.English);

        Assert.Equal(expected, subject.TrimEnd('.'));
    }

    [Theory]
    [InlineData("Как пишет «Медуза», границы закрыты", true)]
    [InlineData("По данным «Медузы»", true)]
    [InlineData("Медузообразные формы", false)]
    [InlineData("At the current time nothing is known", false)]
    [InlineData("Radio Free Europe reports", true)]
    public void Undesirable_names_are_known_in_their_cases(string text, bool expected) =>
        Assert.Equal(expected, UndesirableOrganizations.IsNamedIn(text));

    [Theory]
    [InlineData("https://www.svoboda.org/a/1.html", true)]
    [InlineData("https://rus.azattyq.org/x", true)]
    [InlineData("https://notsvoboda.org/", false)]
    [InlineData("no address", false)]
    public void Undesirable_hosts_count_with_their_subdomains(string url, bool expected) =>
        Assert.Equal(expected, UndesirableOrganizations.Publishes(url));
}
