using System.Collections.Frozen;
using MigrationWatch.Curated;

namespace MigrationWatch.Mail.Undesirable;

/// <summary>Whom Russia lists as "undesirable" (undesirable-organizations.tsv), by printed name and by host.</summary>
public static class UndesirableOrganizations
{
    private static readonly CuratedTable _table = CuratedTable.Load("undesirable-organizations.tsv");
    private static readonly string[] _names = [.. _table.Rows.SelectMany(row => row.List("names"))];
    private static readonly FrozenSet<string> _hosts = _table.Rows.SelectMany(row => row.List("hosts")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the text names one of them.</summary>
    public static bool IsNamedIn(string? text) => text is not null && _names.Any(name => ContainsWord(text, name));

    /// <summary>Whether the address is one of theirs.</summary>
    public static bool Publishes(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return false;
        }

        var host = address.IdnHost;
        while (host.Length > 0)
        {
            if (_hosts.Contains(host))
            {
                return true;
            }

            var dot = host.IndexOf('.', StringComparison.Ordinal);
            host = dot < 0 ? "" : host[(dot + 1)..];
        }

        return false;
    }

    /// <summary>Case counts: "the current time" is not Current Time. Russian endings may follow a name ("Медузы", "Медузе"), a letter may not precede it.</summary>
    private static bool ContainsWord(string text, string name)
    {
        // Cyrillic names that end in a vowel change it.
        var stem = name[^1] is 'а' or 'о' or 'е' or 'я' ? name[..^1] : name;
        for (var at = text.IndexOf(stem, StringComparison.Ordinal); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.Ordinal))
        {
            var end = at + stem.Length;
            var endings = stem[^1] > 'Ѐ' ? 3 : 0;
            var letters = 0;
            while (end + letters < text.Length && letters <= endings && char.IsLetterOrDigit(text[end + letters]))
            {
                letters++;
            }

            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && letters <= endings)
            {
                return true;
            }
        }

        return false;
    }
}
