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

    public SegmentMatch Match(SegmentView view)
    {
        var articles = view.Visible();
        ApplyValues(view.Segment, FieldLevel.Article, articles);
        foreach (var range in question.Ranges.Where(range => range.Field.Level == FieldLevel.Article))
        {
            RangeMatcher.KeepArticles(view.Segment, range, articles);
        }

        if (question.Text is not null)
        {
            articles.IntersectWith(new TextMatcher(view.Segment.Terms, view.Segment.Rows).Match(question.Text));
        }

        var all = new SegmentMatch(view.Segment, articles, null) { IsWhole = view.Hidden is null && !_asksOfArticles };
        return question.AsksOfClaims ? MatchClaims(all) : all;
    }

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

        return new SegmentMatch(segment, ArticlesOf(segment, claims), claims);
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
