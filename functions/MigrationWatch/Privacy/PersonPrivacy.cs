using System.Collections.Frozen;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;
using MigrationWatch.Sentences;

namespace MigrationWatch.Privacy;

/// <summary>
/// Which persons may stand in indexes, the API, digests and mail. The rule, as the site explains it:
/// <list type="number">
/// <item>Officials and historical figures of officials.tsv are public.</item>
/// <item>Somebody of whom only a first name is known is private, whatever role is given.</item>
/// <item>A full name is public when the text puts a public role beside it: an office or candidacy, authorship, research, speaking for a body, leading one.</item>
/// <item>A private role beside it (deportee, deserter, migrant, resident, a relative …) or a changed name outweighs a public one in the same sentence.</item>
/// <item>Everybody else is private. The stored article keeps every name; only what is shown and searched leaves them out.</item>
/// </list>
/// </summary>
public sealed class PersonPrivacy
{
    /// <summary>Tokens beside a name in which its role stands: "Timur Karimov, an associate professor of …".</summary>
    private const int Reach = 10;

    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Roles = CuratedTable.Load("public-roles.tsv").Rows
        .SelectMany(row => row.List("words").Select(word => (Word: word, Public: row.Required("kind") == "public")))
        .ToFrozenDictionary(role => role.Word, role => role.Public, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The entities with <see cref="Entity.Public"/> set.</summary>
    public IReadOnlyList<Entity> Mark(SplitText text, IReadOnlyList<Entity> entities)
    {
        if (entities.All(entity => entity.Type != EntityType.Person))
        {
            return entities;
        }

        return [.. entities.Select(entity => entity.Type == EntityType.Person ? entity with { Public = IsPublic(text.Text, text.Tokens, text.Sentences, entity) } : entity)];
    }

    private static bool IsPublic(string text, IReadOnlyList<Token> tokens, IReadOnlyList<TextSpan> sentences, Entity person)
    {
        if (person.Id is not null)
        {
            return true;
        }

        if (!person.Name.Contains(' '))
        {
            return false;
        }

        var roles = person.Mentions.Select(mention => RoleBeside(text, tokens, sentences, mention)).ToList();
        return roles.Contains(true) && !roles.Contains(false);
    }

    /// <summary>True for a public role, false for a private one, null for none.</summary>
    private static bool? RoleBeside(string text, IReadOnlyList<Token> tokens, IReadOnlyList<TextSpan> sentences, TextSpan mention)
    {
        var sentence = sentences[sentences.SentenceOf(mention.Start)];
        var (first, last) = (Math.Max(0, tokens.TokenFrom(mention.Start) - Reach), Math.Min(tokens.Count, tokens.TokenFrom(mention.End) + Reach));
        bool? role = null;
        for (var i = first; i < last; i++)
        {
            var isBeside = tokens[i].Start >= sentence.Start && tokens[i].Start < sentence.End && (tokens[i].End <= mention.Start || tokens[i].Start >= mention.End);
            // "his wife": the role of somebody else.
            var isOthers = i > 0 && tokens[i - 1].Of(text) is "his" or "her" or "their" or "его" or "её" or "их";
            if (isBeside && !isOthers && Roles.TryGetValue(tokens[i].Of(text), out var isPublic))
            {
                role = isPublic && role != false;
            }
        }

        return role;
    }
}
