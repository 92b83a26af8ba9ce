namespace MigrationWatch.Articles.Content.Html;

/// <summary>Lower-case tag and attribute names, each made once: a page has a hundred names and a hundred thousand uses.</summary>
internal sealed class NamePool
{
    // A hostile page may invent a new name for each element; those past the limit are made anew.
    private const int MaximumNames = 4096;
    private const int LongestPooled = 64;

    private readonly HashSet<string> _names = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NamePool() => _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    public string LowerCase(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestPooled)
        {
            return name[..LongestPooled].ToString().ToLowerInvariant();
        }

        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        if (_lookup.TryGetValue(lower, out var known))
        {
            return known;
        }

        var made = lower.ToString();
        if (_names.Count < MaximumNames)
        {
            _names.Add(made);
        }

        return made;
    }
}
