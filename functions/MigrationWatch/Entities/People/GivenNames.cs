using System.Collections.Frozen;
using MigrationWatch.Curated;

namespace MigrationWatch.Entities.People;

/// <summary>What given-names.tsv says of a person: whether "he" or "she" may stand for one.</summary>
public static class GivenNames
{
    private static readonly Lazy<(FrozenSet<string> Men, FrozenSet<string> Women)> Listed = new(() => (Names(" men"), Names(" women")));

    /// <summary>False only where the given name is one of the other sex alone: "Robin" and an unlisted name fit both.</summary>
    public static bool MayBe(string person, bool woman)
    {
        var given = person.Split(' ', 2)[0];
        var (men, women) = Listed.Value;
        return (woman ? women : men).Contains(given) || !(woman ? men : women).Contains(given);
    }

    private static FrozenSet<string> Names(string kind) => CuratedTable.Load("given-names.tsv").Rows
        .Where(row => row.Required("origin").EndsWith(kind, StringComparison.Ordinal))
        .SelectMany(row => row.List("names").Concat(row.List("ru")))
        .Select(name => name.TrimEnd('*', '~'))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
