using MigrationWatch.Topics;

namespace MigrationWatch.Digests;

/// <summary>Stories by their first corridor, else by their first topic; groups in the order of their best story.</summary>
internal static class StoryGroups
{
    public static IReadOnlyList<DigestGroup> Of(IReadOnlyList<DigestStory> stories) =>
        [.. stories.GroupBy(Key).Select(group => new DigestGroup(group.Key.Kind, group.Key.Id, Label(group.Key), [.. group.Select(story => story.Id)]))];

    private static (string Kind, string Id) Key(DigestStory story) =>
        story.Corridors.Count > 0 ? ("corridor", story.Corridors[0]) : ("topic", story.Topics.Count > 0 ? story.Topics[0] : "migration");

    private static string Label((string Kind, string Id) key) => key.Kind == "corridor"
        ? string.Join(" → ", key.Id.Split('-').Select(DigestText.Country))
        : Taxonomy.Topics.FirstOrDefault(topic => topic.Id == key.Id)?.Label ?? key.Id;
}
