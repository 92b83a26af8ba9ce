using MigrationWatch.Contracts;
using MigrationWatch.Pages.Records;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Pages.Entities;

/// <summary>Names from the index, which has public ones only: a private person can't be looked up here.</summary>
public sealed class EntityReader(ExtractionSearch search)
{
    private const int MostNames = 1000;
    private const int NamesAtFirst = 12;
    private const int RowsShown = 10;
    private const int BesideShown = 24;

    private static readonly ValueField _entity = Fields.Values.First(field => field.Name == Fields.Entity);

    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<EntityType>().Select(Fields.NameOf)];

    /// <param name="only">A kind; null for the head of each.</param>
    public async Task<EntitiesView> ListAsync(string? only, CancellationToken cancellation)
    {
        var (kinds, shown) = (new List<EntityKind>(), only is null ? NamesAtFirst : MostNames);
        var names = (await search.CountAsync(new Question(), cancellation)).InGroups(Subject.Extractions, _entity, shown + 1, KindOf).ToLookup(value => value.Type);
        foreach (var kind in Kinds.Where(kind => names.Contains(kind) && (only is null || kind == only)))
        {
            var articles = (await search.CountAsync(Of(kind), cancellation)).Of(Subject.Extractions);
            kinds.Add(new EntityKind(kind, articles, [.. names[kind].Take(shown)], names[kind].Skip(shown).Any()));
        }

        return new EntitiesView(only, kinds);
    }

    /// <returns>Null when no article names it.</returns>
    public async Task<EntityView?> FindAsync(string kind, string name, CancellationToken cancellation)
    {
        var same = (await search.CountAsync(Of(Unquoted(name)), cancellation)).InGroups(Subject.Extractions, _entity, int.MaxValue, whole => KindOf(whole) == kind && whole.EndsWith($"\t{name}", StringComparison.Ordinal) ? kind : null);
        if (same.Count == 0)
        {
            return null;
        }

        // One name may stand for several of a kind: all towns of that name.
        var question = new Question { Values = [new ValueCondition(_entity, [.. same.Select(value => value.Ask)], false)] };
        var found = await search.MatchAsync(Latest(question, Subject.Extractions), cancellation);
        var articles = await found.PageAsync(RowsShown, null, cancellation);
        var claims = await search.ListAsync(Latest(question, Subject.Claims), cancellation);
        var beside = found.Counts.By(Subject.Extractions, [_entity], BesideShown + same.Count);
        return new EntityView(kind, name, string.Join(',', same.Select(value => value.Ask)))
        {
            Articles = articles.Total,
            Claims = claims.Total,
            LatestArticles = [.. articles.Rows.Select(FoundRow.Of)],
            LatestClaims = [.. claims.Rows.Select(FoundRow.Of)],
            Beside = [.. beside[_entity.Name].Where(value => value.Label != name || value.Type != kind).Take(BesideShown)],
        };
    }

    /// <summary>A name that stands in quotes would read as an exact value; stars find it all the same.</summary>
    private static string Unquoted(string name) => ExactValue.Read(name) is null ? name : $"*{name[1..^1]}*";

    private static Question Of(string value) => new() { Values = [new ValueCondition(_entity, [value], false)] };

    /// <summary>The part between the tabs of a value, found without making a string: it is asked of every name there is.</summary>
    private static string? KindOf(string whole)
    {
        var (first, last) = (whole.IndexOf('\t'), whole.LastIndexOf('\t'));
        return last > first ? Kinds.FirstOrDefault(kind => whole.AsSpan(first + 1, last - first - 1).SequenceEqual(kind)) : null;
    }

    private static ListRequest Latest(Question question, Subject subject) => new(question, subject, new Ordering(Fields.Published, true), RowsShown, null);
}
