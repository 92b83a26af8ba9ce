using MigrationWatch.Articles;
using MigrationWatch.Intake;
using MigrationWatch.Pages.Records;
using MigrationWatch.Queries.Language;
using MigrationWatch.Queries.Search;
using MigrationWatch.Sentences;

namespace MigrationWatch.Pages.Search;

/// <summary>For what was found by its text alone, the sentence that shows why: one that names no private person.</summary>
public sealed class TextSnippets(ArticleStore articles, ExtractionStore extractions)
{
    /// <summary>A longer sentence is a list or a table.</summary>
    private const int Longest = 400;

    public async Task<FoundRow> RowAsync(ListRow row, TextQuery? query, CancellationToken cancellation)
    {
        var found = FoundRow.Of(row);
        return row.IsByText && query is not null ? found with { Snippet = await FindAsync(found.Article.Id, query, cancellation) } : found;
    }

    /// <returns>Null when there is none that may be shown.</returns>
    private async Task<string?> FindAsync(string id, TextQuery query, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, cancellation) is not { } article || await extractions.FindAsync(id, cancellation) is not { } record || article.Revision != record.Revision)
        {
            return null;
        }

        var words = new PublicWords(article.Text, record.Entities);
        var span = SentenceSplitter.Split(article.Text)
            .FirstOrDefault(sentence => sentence.Length <= Longest && SentenceWords.Show(query, [.. WordStems.StemsOf(sentence.Of(article.Text))]) && words.IsPublic(sentence));
        return span.Length == 0 ? null : span.Of(article.Text).Trim();
    }
}
