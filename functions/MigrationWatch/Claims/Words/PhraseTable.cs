using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Words;

/// <summary>Phrases of an editors' table, its column <c>phrase</c>, each with what the rest of its row says.</summary>
internal static class PhraseTable
{
    /// <param name="when">The rows that are meant; null for all.</param>
    /// <exception cref="CuratedDataException">A row has no phrase, or one that <paramref name="meaning"/> can't read.</exception>
    public static PhraseBook<T> Load<T>(string file, Func<CuratedRow, T> meaning, Func<CuratedRow, bool>? when = null)
    {
        var book = new PhraseBook<T>();
        foreach (var row in CuratedTable.Load(file).Rows.Where(when ?? (_ => true)))
        {
            book.Add(row.Required("phrase"), meaning(row));
        }

        return book;
    }
}
