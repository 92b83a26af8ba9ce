using System.Text;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Search;

/// <summary>
/// One record held against many questions: an index of its own with a single row, so that a question finds the record
/// here exactly when it finds it among all others, and before any index on this instance knows it.
/// </summary>
public sealed class RecordMatcher
{
    private readonly Vocabularies _vocabularies = new();
    private readonly Extraction _record;
    private readonly SegmentView _view;

    /// <param name="words">Of its text, as <see cref="WordLine.Words"/>.</param>
    public RecordMatcher(Extraction record, string words)
    {
        var builder = new SegmentBuilder([]);
        builder.Add(record, 0, 0, new WordLine(record.Id, record.Revision, Encoding.UTF8.GetBytes(words)));
        (_record, _view) = (record, new SegmentView(new Segment(builder.Build(), _vocabularies), null));
    }

    public bool Answers(Question question) => Match(question).Articles.Count() > 0;

    /// <returns>Ids of the claims that answer.</returns>
    public IReadOnlyList<string> ClaimsThatAnswer(Question question)
    {
        var (match, claims) = (Match(question), new List<string>());
        if (match.Articles.Count() > 0)
        {
            var rows = match.AllClaims();
            for (var claim = rows.Next(0); claim >= 0; claim = rows.Next(claim + 1))
            {
                claims.Add(_record.Claims[claim].Id);
            }
        }

        return claims;
    }

    private SegmentMatch Match(Question question) => new SegmentMatcher(question, _vocabularies).Match(_view, _view.Segment.Body);
}
