using MigrationWatch.Contracts;
using MigrationWatch.Entities.Words;
using MigrationWatch.Sentences;

namespace MigrationWatch.Privacy;

/// <summary>What the words beside a name say of the person: public, private, or nothing.</summary>
internal sealed class RolesBeside(SplitText text, IReadOnlyList<Entity> entities)
{
    /// <summary>Tokens beside a name in which its role stands: "Timur Karimov, an associate professor of …".</summary>
    private const int Reach = 10;

    /// <summary>Tokens after a verb of leading in which the body stands: "runs the legal aid group".</summary>
    private const int ReachOfVerb = 5;

    private readonly HashSet<int> _bodies = [.. entities.Where(entity => entity.Type == EntityType.Organization).SelectMany(entity => entity.Mentions, (_, mention) => mention.Start)];

    /// <summary>True for a public role, false for a private one, null for none.</summary>
    public bool? Of(TextSpan mention)
    {
        var sentence = text.Sentences[text.Sentences.SentenceOf(mention.Start)];
        var (first, last) = (Math.Max(0, text.Tokens.TokenFrom(mention.Start) - Reach), Math.Min(text.Tokens.Count, text.Tokens.TokenFrom(mention.End) + Reach));
        bool? role = IsOfBody(mention) ? true : null;
        for (var i = first; i < last; i++)
        {
            var token = text.Tokens[i];
            var isBeside = token.Start >= sentence.Start && token.Start < sentence.End && (token.End <= mention.Start || token.Start >= mention.End);
            if (isBeside && RoleAt(i, mention) is { } isPublic)
            {
                role = isPublic && role != false;
            }
        }

        return role;
    }

    private bool? RoleAt(int token, TextSpan mention)
    {
        if (PublicRoles.Of(Word(token)) is not { } role)
        {
            return null;
        }

        // "his wife": the role of somebody else, except in "his wife, Anna Petrova".
        if (token > 0 && Word(token - 1) is "his" or "her" or "their" or "его" or "её" or "их")
        {
            return role == RoleKind.Private && IsJustBefore(token, mention) ? false : null;
        }

        return role switch
        {
            RoleKind.Leads => LeadsBody(token) ? true : null,
            _ => role == RoleKind.Public,
        };
    }

    private bool IsJustBefore(int token, TextSpan mention) => text.Tokens.TokenFrom(mention.Start) - token is 1 or 2;

    private bool LeadsBody(int verb)
    {
        for (var i = verb + 1; i < text.Tokens.Count && i <= verb + ReachOfVerb; i++)
        {
            if (_bodies.Contains(text.Tokens[i].Start) || (NameWords.Of(Word(i)) & WordClass.OrgHead) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Elena Petrenko of Memorial", "Peter Lang at the Institute for Regional Studies".</summary>
    private bool IsOfBody(TextSpan mention)
    {
        var of = text.Tokens.TokenFrom(mention.End);
        var body = of + 1 < text.Tokens.Count && Word(of + 1) is "the" ? of + 2 : of + 1;
        return body < text.Tokens.Count && _bodies.Contains(text.Tokens[body].Start)
            && (Word(of) is "of" || (Word(of) is "at" && PublicRoles.IsScholarly(Word(body))));
    }

    private ReadOnlySpan<char> Word(int token) => text.Tokens[token].Of(text.Text);
}
