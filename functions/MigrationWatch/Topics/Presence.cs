using MigrationWatch.Contracts;
using MigrationWatch.Sentences;

namespace MigrationWatch.Topics;

/// <summary>Which countries each sentence names, by themselves, their people, regions or cities.</summary>
internal static class Presence
{
    public static HashSet<string>[] BySentence(IReadOnlyList<TextSpan> sentences, IReadOnlyList<Entity> entities)
    {
        var countries = new HashSet<string>[sentences.Count];
        for (var i = 0; i < countries.Length; i++)
        {
            countries[i] = [];
        }

        foreach (var entity in entities.Where(entity => entity.Id is { Length: >= 2 } && entity.Type is EntityType.Country or EntityType.Region or EntityType.City or EntityType.Group))
        {
            foreach (var mention in entity.Mentions)
            {
                countries[sentences.SentenceOf(mention.Start)].Add(entity.Id![..2]);
            }
        }

        return countries;
    }
}
