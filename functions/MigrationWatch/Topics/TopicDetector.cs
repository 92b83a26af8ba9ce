using MigrationWatch.Contracts;
using MigrationWatch.Sentences;

namespace MigrationWatch.Topics;

/// <summary>What a text is about, by the terms of the taxonomy, and whether it is about migration at all.</summary>
public sealed class TopicDetector
{
    /// <summary>Topics below this are noise.</summary>
    private const double Floor = 0.2;

    /// <summary>Words in which one term shows as much as a page of several; a shorter text is not more about its one word.</summary>
    private const double UsualLength = 120;

    /// <summary>The weight of terms at which a topic is half sure.</summary>
    private const double HalfSure = 1.2;

    public TopicFindings Detect(SplitText text, string? title, IReadOnlyList<Entity> entities)
    {
        var tokens = text.Tokens;
        var weights = new TopicWeights(Taxonomy.Topics);
        weights.Add(text, 1);
        if (title is not null)
        {
            // A headline says in ten words what the text is about.
            weights.Add(title, 2);
        }

        var scale = Math.Sqrt(Math.Max(tokens.Count, UsualLength) / UsualLength);
        var scores = Taxonomy.Topics.Select((topic, i) => new TopicScore(topic.Id, Math.Round(Score(weights.Of(i) / scale), 2))).Where(topic => topic.Score >= Floor);
        var relevance = Math.Round(Relevance(weights.OfKind("topic") / scale, weights.StrongTerms), 2);
        return new(relevance, [.. scores.Concat(Corridors(text.Sentences, entities, relevance)).OrderByDescending(topic => topic.Score)]);
    }

    private static double Score(double weight) => weight / (weight + HalfSure);

    // A border or a visa alone, or one migrant in a long text, is a mention in passing.
    private static double Relevance(double weight, int strongTerms) => Score(Math.Max(0, weight - 0.3)) * Math.Min(1, (strongTerms + 0.5) / 2.5);

    private static IEnumerable<TopicScore> Corridors(IReadOnlyList<TextSpan> sentences, IReadOnlyList<Entity> entities, double relevance)
    {
        var countries = Presence.BySentence(sentences, entities);
        return from corridor in Taxonomy.Corridors
               let together = countries.Count(here => corridor.From.Any(here.Contains) && corridor.To.Any(here.Contains))
               let score = Math.Round(relevance * together / (together + 1.0), 2)
               where score >= Floor
               select new TopicScore(corridor.Topic.Id, score);
    }
}

/// <param name="Relevance">0..1: is the text about migration.</param>
public sealed record TopicFindings(double Relevance, IReadOnlyList<TopicScore> Topics);
