using System.Collections.Frozen;
using MigrationWatch.Curated;
using MigrationWatch.Entities.Russian;

namespace MigrationWatch.Privacy;

internal enum RoleKind
{
    Public,
    Private,

    /// <summary>Public when a body is led: "runs the legal aid group", not "runs a flophouse".</summary>
    Leads,
}

/// <summary>public-roles.tsv, Russian words in all their cases: "дезертира" must hide a name as "дезертир" does.</summary>
internal static class PublicRoles
{
    private static readonly FrozenDictionary<string, RoleKind>.AlternateLookup<ReadOnlySpan<char>> Roles = Load().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static RoleKind? Of(ReadOnlySpan<char> word) => Roles.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>Bodies at which one does research.</summary>
    public static bool IsScholarly(ReadOnlySpan<char> word) => word is "Institute" or "University" or "Center" or "Centre" or "College" or "School" or "Academy" or "Foundation" or "Council";

    private static Dictionary<string, RoleKind> Load()
    {
        var roles = new Dictionary<string, RoleKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in CuratedTable.Load("public-roles.tsv").Rows)
        {
            var kind = Enum.TryParse<RoleKind>(row.Required("kind"), ignoreCase: true, out var parsed) ? parsed : throw row.Mistake($"\"{row["kind"]}\" is no kind of role");
            foreach (var form in row.List("words").SelectMany(Forms))
            {
                // A word that is both, by a form that it shares with another, hides.
                roles[form] = roles.TryGetValue(form, out var other) && other == RoleKind.Private ? other : kind;
            }
        }

        return roles;
    }

    private static IEnumerable<string> Forms(string word) => word[0] >= 'а' && word[0] <= 'я' && word.Length > 3 ? RussianPhrases.All(word).Append(word) : [word];
}
