using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Attribution;

/// <summary>The named organisations and persons of a text by place, so that each sentence takes its own without looking at the rest.</summary>
public sealed class SpeakerIndex
{
    private readonly List<(TextSpan Span, Entity Entity)> _mentions;

    public SpeakerIndex(IReadOnlyList<Entity> entities)
    {
        _mentions = [.. entities.Where(entity => entity.Type is EntityType.Organization or EntityType.Person).SelectMany(entity => entity.Mentions.Select(span => (span, entity)))];
        _mentions.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
    }

    public IReadOnlyList<SpeakerMention> In(IReadOnlyList<ScannedWord> words)
    {
        var found = new List<SpeakerMention>();
        var next = words.Count == 0 ? _mentions.Count : Search.FirstNotBelow(_mentions.Count, i => _mentions[i].Span.Start, words[0].Start);
        for (; next < _mentions.Count && _mentions[next].Span.Start < words[^1].End; next++)
        {
            var (span, entity) = _mentions[next];
            var start = Search.FirstNotBelow(words.Count, i => words[i].Start, span.Start);
            var end = Math.Max(start + 1, Search.FirstNotBelow(words.Count, i => words[i].Start, span.End));
            found.Add(new SpeakerMention(start, end, entity.Type == EntityType.Person, KnownBodies.TypeOfId(entity.Id)));
        }

        return found;
    }
}
