using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Queries.Text;

namespace MigrationWatch.Queries.Matching;

/// <summary>Answers a question from a segment's columns.</summary>
public sealed class SegmentMatcher(Question question, Vocabularies vocabularies)
{
    // Resolved once: the numbers of a value are the same in every segment.
    private readonly IReadOnlyList<(ValueCondition Condition, string Key, RowSet Wanted)> _values =
        [.. question.Values.Select(condition => (condition, KeyOf(condition), ValueLookup.Numbers(condition, vocabularies[condition.Field.Name])))];

    private readonly bool _asksOfArticles = question.Text is not null
        || question.Values.Any(condition => condition.Field.Level == FieldLevel.Article)
        || question.Ranges.Any(range => range.Field.Level == FieldLevel.Article);

    /// <param name="body">The words of the texts that the question asks for; null when there are none.</param>
    public SegmentMatch Match(SegmentView view, TermTable? body)
    {
        var articles = view.Visible();
        ApplyValues(view.Segment, FieldLevel.Article, articles);
        foreach (var range in question.Ranges.Where(range => range.Field.Level == FieldLevel.Article))
        {
            RangeMatcher.KeepArticles(view.Segment, range, articles);
        }

        if (question.Text is not null)
        {
            articles.IntersectWith(MatchText(view.Segment, body is null ? [view.Segment.Terms] : [view.Segment.Terms, body]));
        }

        var all = new SegmentMatch(view.Segment, articles, null)
        {
            IsWhole = view.Hidden is null && !_asksOfArticles,
            WithoutTexts = body is null || question.Text is null ? null : new Lazy<RowSet>(() => MatchText(view.Segment, [view.Segment.Terms])),
        };
        return question.AsksOfClaims ? MatchClaims(all) : all;
    }

    private RowSet MatchText(Segment segment, IReadOnlyList<TermTable> tables) => new TextMatcher(tables, segment.Rows).Match(question.Text!);

    private static string KeyOf(ValueCondition condition) => $"{condition.Field.Name}\n{string.Join('\n', condition.AnyOf)}";

    private SegmentMatch MatchClaims(SegmentMatch all)
    {
        // Made for this question: the conditions narrow it.
        var (segment, claims) = (all.Segment, all.AllClaims());
        ApplyValues(segment, FieldLevel.Claim, claims);
        foreach (var range in question.Ranges.Where(range => range.Field.Level == FieldLevel.Claim))
        {
            RangeMatcher.KeepClaims(segment.Claims, range, claims);
        }

        return new SegmentMatch(segment, ArticlesOf(segment, claims), claims) { WithoutTexts = all.WithoutTexts };
    }

    private static RowSet ArticlesOf(Segment segment, RowSet claims)
    {
        var articles = new RowSet(segment.Rows);
        var starts = segment.Claims.Starts.Span;
        var row = 0;
        for (var claim = claims.Next(0); claim >= 0; claim = claims.Next(starts[row + 1]))
        {
            while (starts[row + 1] <= claim)
            {
                row++;
            }

            articles.Add(row);
        }

        return articles;
    }

    private void ApplyValues(Segment segment, FieldLevel level, RowSet rows)
    {
        foreach (var (condition, key, wanted) in _values.Where(value => value.Condition.Field.Level == level))
        {
            var having = segment.Conditions.Get(key, () => segment.Column(condition.Field).Having(wanted));
            if (condition.Excluded)
            {
                rows.ExceptWith(having);
            }
            else
            {
                rows.IntersectWith(having);
            }
        }
    }
}
