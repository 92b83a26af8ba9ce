using MigrationWatch.Contracts;
using MigrationWatch.Entities.People;

namespace MigrationWatch.Quotes;

/// <summary>The mentions that may speak, in the text's order; persons before bodies.</summary>
internal sealed class Speakers
{
    /// <summary>Names between a pronoun and its person; more is guessing.</summary>
    private const int FarthestBack = 4;

    private readonly List<(int Start, int End, Entity Entity)> _mentions;

    private Speakers(List<(int, int, Entity)> mentions) => _mentions = mentions;

    public static Speakers In(IReadOnlyList<Entity> entities) => new([.. entities
        .Where(entity => entity.Type is EntityType.Person or EntityType.Organization)
        .SelectMany(entity => entity.Mentions.Select(mention => (mention.Start, mention.End, entity)))
        .OrderBy(mention => mention.Start)]);

    /// <summary>The speaker's name in a stretch of text: a person, else a body.</summary>
    public string? Between(int start, int end)
    {
        string? body = null;
        for (var i = From(start); i < _mentions.Count && _mentions[i].End <= end; i++)
        {
            if (_mentions[i].Entity.Type == EntityType.Person)
            {
                return _mentions[i].Entity.Name;
            }

            body ??= _mentions[i].Entity.Name;
        }

        return body;
    }

    /// <summary>The last person named before a place for whom "he" or "she" may stand.</summary>
    public string? LastBefore(int position, bool woman)
    {
        var floor = Math.Max(0, From(position) - FarthestBack);
        for (var i = From(position) - 1; i >= floor; i--)
        {
            if (_mentions[i].Entity.Type == EntityType.Person && GivenNames.MayBe(_mentions[i].Entity.Name, woman))
            {
                return _mentions[i].Entity.Name;
            }
        }

        return null;
    }

    private int From(int position)
    {
        var (low, high) = (0, _mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
