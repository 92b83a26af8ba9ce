namespace MigrationWatch.Feeds.Formats.Drafts;

/// <summary>Authors as feeds name them: a name, an address, both in one string, one or many.</summary>
internal sealed class People
{
    // A paper with three thousand authors exists; their names are no use to a reader of news.
    private const int MaximumNames = 50;

    private readonly List<string> _names = [];
    private int _rank;

    public string? Email { get; private set; }

    /// <summary>The names, joined with a comma; the address where there is no name; null where there is neither.</summary>
    public string? Names => _names.Count > 0 ? string.Join(", ", _names) : Email;

    /// <param name="rank">The highest seen wins: <c>itunes:author</c> names the show, <c>author</c> the writer.</param>
    public void Offer(string? name, string? email, int rank)
    {
        if (rank < _rank || (string.IsNullOrWhiteSpace(name) && string.IsNullOrWhiteSpace(email)))
        {
            return;
        }

        if (rank > _rank)
        {
            _names.Clear();
            (Email, _rank) = (null, rank);
        }

        if (!string.IsNullOrWhiteSpace(name) && _names.Count < MaximumNames && !_names.Contains(name.Trim()))
        {
            _names.Add(name.Trim());
        }

        Email ??= string.IsNullOrWhiteSpace(email) ? null : email.Trim();
    }

    /// <summary>RSS's one string: <c>a@b.org (A. Writer)</c>, <c>A. Writer &lt;a@b.org&gt;</c>, <c>A. Writer (a@b.org)</c>, or a bare one of the two.</summary>
    public void OfferBoth(string text, int rank)
    {
        var at = text.IndexOf('@');
        if (at < 0)
        {
            Offer(text, null, rank);
            return;
        }

        var start = text.LastIndexOfAny(Around, at) + 1;
        var end = text.IndexOfAny(Around, at);
        var email = text[start..(end < 0 ? text.Length : end)];
        var name = text.Remove(start, email.Length).Trim(Around);
        Offer(name, email.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? email[7..] : email, rank);
    }

    private static readonly char[] Around = [' ', '\t', '\r', '\n', '(', ')', '<', '>', '[', ']', '"', ',', ';'];
}
