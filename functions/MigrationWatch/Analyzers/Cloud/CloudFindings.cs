using MigrationWatch.Contracts;

namespace MigrationWatch.Analyzers.Cloud;

/// <summary>The service's answers over all parts as findings over the whole article.</summary>
internal static class CloudFindings
{
    /// <param name="own">The built-in analyzer's findings: they serve where the service declined, and name what it merely found.</param>
    public static TextFindings Merge(TextFindings own, AnalysisRequest request, IReadOnlyList<TextPart> parts, IReadOnlyList<PartEntities> entities, IReadOnlyList<PartSentiment> sentiments)
    {
        var mentions = parts.Zip(entities).SelectMany(pair => pair.Second.Entities.Select(entity => entity with { Span = pair.First.ToArticle(entity.Span) })).ToList();
        var declined = parts.Zip(entities, (part, answer) => (Part: part, answer.Error)).Where(pair => pair.Error is not null).ToList();
        var model = entities.Select(answer => answer.Model).Concat(sentiments.Select(answer => answer.Model)).FirstOrDefault(version => version is not null);
        return own with
        {
            Entities = Entities(own, request.Text, mentions, [.. declined.Select(pair => new TextSpan(pair.Part.Start, pair.Part.Text.Length))]),
            Tone = sentiments.Any(answer => answer.Error is null) ? Tone(own.Tone, parts, sentiments) : own.Tone,
            Analyzer = new AnalyzerIdentity("azure-ai-language", own.Analyzer.Version, model),
            Abstained = [.. own.Abstained, .. declined.Select(pair => new Abstention(pair.Part.Start, pair.Part.Text.Length, $"cloud: {pair.Error}; read by the built-in analyzer"))],
        };
    }

    /// <summary>Our own entity where it covers a mention (it has an id, aliases and the privacy rule), the service's where we found none.</summary>
    private static IReadOnlyList<Entity> Entities(TextFindings own, string text, IReadOnlyList<PartEntity> mentions, IReadOnlyList<TextSpan> declined)
    {
        var covered = own.Entities.SelectMany(entity => entity.Mentions).ToList();
        var unknown = mentions.Where(mention => !covered.Exists(span => Overlap(span, mention.Span)));
        var found = unknown.GroupBy(mention => (mention.Type, Name: mention.Span.Of(text))).Select(group => new Entity
        {
            Name = group.Key.Name,
            Type = group.Key.Type,

            // A person whom only the service found is nobody we know to be public.
            Public = group.Key.Type != EntityType.Person,
            Confidence = group.Max(mention => mention.Confidence),
            Mentions = [.. group.Select(mention => mention.Span)],
        });
        return [.. own.Entities.Where(entity => IsSupported(entity, mentions, declined)), .. found];
    }

    /// <summary>What has an id is ours to know; an unlisted name counts when the service sees it too or did not look.</summary>
    private static bool IsSupported(Entity entity, IReadOnlyList<PartEntity> mentions, IReadOnlyList<TextSpan> declined) =>
        entity.Id is not null
        || entity.Mentions.Any(span => declined.Any(part => Overlap(part, span)) || mentions.Any(mention => Overlap(mention.Span, span)));

    /// <summary>The service's score, weighted by length; the outlet's and the quoted voice keep the distance that the built-in analyzer saw.</summary>
    private static Tone Tone(Tone own, IReadOnlyList<TextPart> parts, IReadOnlyList<PartSentiment> sentiments)
    {
        var answered = parts.Zip(sentiments).Where(pair => pair.Second.Error is null).ToList();
        var score = answered.Sum(pair => pair.Second.Score * pair.First.Elements) / answered.Sum(pair => pair.First.Elements);
        var label = score <= -0.1 ? ToneLabel.Negative : score >= 0.1 ? ToneLabel.Positive : ToneLabel.Neutral;
        return own with { Score = score, Label = label };
    }

    private static bool Overlap(TextSpan one, TextSpan other) => one.Start < other.End && other.Start < one.End;
}
