using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Segments;

namespace MigrationWatch.Queries.Matching;

/// <summary>One row of an answer.</summary>
/// <param name="Claim">The claim's number within its article; -1 when the article as a whole is meant.</param>
public readonly record struct Hit(Segment Segment, int Row, int Claim, RowPosition Position);
