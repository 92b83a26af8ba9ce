namespace MigrationWatch.Claims.Words;

/// <summary>A word as the lexicons know it, one instance for all its places in a text. It remembers which phrase books have nothing that begins with it.</summary>
/// <param name="lower">Lower case, ё as е, curly apostrophes straight.</param>
public sealed class WordForm(string lower)
{
    private ulong _opens;
    private ulong _asked;

    public string Lower { get; } = lower;

    /// <summary>Whether a phrase of a book may begin with this word: null as long as nobody has found out.</summary>
    /// <param name="book">One bit.</param>
    internal bool? Opens(ulong book) => (Volatile.Read(ref _asked) & book) == 0 ? null : (_opens & book) != 0;

    internal void Remember(ulong book, bool opens)
    {
        // The answer stands before it counts as given, so that another thread never reads half of it.
        Interlocked.Or(ref _opens, opens ? book : 0);
        Interlocked.Or(ref _asked, book);
    }
}
