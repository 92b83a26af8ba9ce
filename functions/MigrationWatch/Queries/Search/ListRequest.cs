using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Queries.Search;

/// <param name="Limit">Rows a page.</param>
/// <param name="Cursor">Null for the first page.</param>
public sealed record ListRequest(Question Question, Subject Subject, Ordering Ordering, int Limit, Cursor? Cursor);

/// <param name="Total">Rows on all pages together.</param>
/// <param name="Rows">This page, in order.</param>
/// <param name="Next">Null after the last page; when following there is always a next one.</param>
/// <param name="IsLast">Nothing follows now.</param>
public sealed record ListPage(long Total, IReadOnlyList<ListRow> Rows, Cursor? Next, bool IsLast);

/// <param name="Line">The article's record as JSON.</param>
/// <param name="Claim">The claim's number within the record; -1 when the article as a whole is meant.</param>
/// <param name="IsByText">The words asked for are in the article's text, and not in what the record says of it.</param>
public readonly record struct ListRow(ReadOnlyMemory<byte> Line, int Claim, bool IsByText = false);
