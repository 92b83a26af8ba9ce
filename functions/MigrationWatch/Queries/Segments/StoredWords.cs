using MigrationWatch.Queries.Text;

namespace MigrationWatch.Queries.Segments;

/// <summary>Where the words of a closed segment's texts occur, in a blob.</summary>
/// <param name="Blob">Its name; its content never changes.</param>
/// <param name="Dictionary">The words, without postings and positions.</param>
/// <param name="PostingsAt">Where they begin in the blob.</param>
public sealed record StoredWords(string Blob, TermTable Dictionary, int PostingsAt)
{
    public int PositionsAt => PostingsAt + Dictionary.PostingStarts.Span[^1];
}
