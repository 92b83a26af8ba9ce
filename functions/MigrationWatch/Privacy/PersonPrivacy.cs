using MigrationWatch.Contracts;
using MigrationWatch.Sentences;

namespace MigrationWatch.Privacy;

/// <summary>
/// Which persons may stand in indexes, the API, digests and mail. The rule, as the site explains it:
/// <list type="number">
/// <item>Officials and historical figures of officials.tsv are public.</item>
/// <item>Somebody of whom only a first name is known is private, whatever role is given.</item>
/// <item>A full name is public when the text puts a public role beside it: an office or candidacy, authorship, research, speaking for a body, leading one, or "of" a body.</item>
/// <item>A private role beside it (deportee, deserter, migrant, resident, a relative of somebody …) or a changed name outweighs a public one in the same sentence.</item>
/// <item>Everybody else is private. The stored article keeps every name; only what is shown and searched leaves them out.</item>
/// </list>
/// </summary>
public sealed class PersonPrivacy
{
    /// <summary>The entities with <see cref="Entity.Public"/> set.</summary>
    public IReadOnlyList<Entity> Mark(SplitText text, IReadOnlyList<Entity> entities)
    {
        if (entities.All(entity => entity.Type != EntityType.Person))
        {
            return entities;
        }

        var beside = new RolesBeside(text, entities);
        return [.. entities.Select(entity => entity.Type == EntityType.Person ? entity with { Public = IsPublic(beside, entity) } : entity)];
    }

    private static bool IsPublic(RolesBeside beside, Entity person)
    {
        if (person.Id is not null)
        {
            return true;
        }

        if (!person.Name.Contains(' '))
        {
            return false;
        }

        var roles = person.Mentions.Select(beside.Of).ToList();
        return roles.Contains(true) && !roles.Contains(false);
    }
}
