using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Language;

namespace MigrationWatch.Queries.Text;

/// <summary>Finds the articles of one segment that satisfy a full-text condition.</summary>
internal sealed class TextMatcher(TermTable terms, int rows)
{
    public RowSet Match(TextQuery query) => query switch
    {
        WordQuery word => RowsOf(word.Stem),
        PrefixQuery prefix => RowsOf(terms.StartingWith(prefix.Beginning)),
        PhraseQuery phrase => RowsOf(phrase),
        AllOfQuery all => Fold(all.Parts, (rows, more) => rows.IntersectWith(more)),
        AnyOfQuery any => Fold(any.Parts, (rows, more) => rows.UnionWith(more)),
        NoneOfQuery none => Inverted(Match(none.Excluded)),
        _ => throw new InvalidOperationException($"no such condition: {query}"),
    };

    private static RowSet Inverted(RowSet set)
    {
        set.Invert();
        return set;
    }

    private RowSet Fold(IReadOnlyList<TextQuery> parts, Action<RowSet, RowSet> combine)
    {
        var result = Match(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            combine(result, Match(part));
        }

        return result;
    }

    private RowSet RowsOf(string stem)
    {
        var found = new RowSet(rows);
        AddRows(found, terms.Find(stem));
        return found;
    }

    private RowSet RowsOf(Range range)
    {
        var found = new RowSet(rows);
        for (var term = range.Start.Value; term < range.End.Value; term++)
        {
            AddRows(found, term);
        }

        return found;
    }

    private void AddRows(RowSet found, int term)
    {
        if (term < 0)
        {
            return;
        }

        var postings = terms.PostingsOf(term);
        var row = -1;
        for (var at = 0; at < postings.Length;)
        {
            var posting = Varint.Read(postings, ref at);
            row += (int)(posting >> 1);
            found.Add(row);
            if ((posting & 1) == 0)
            {
                Varint.Read(postings, ref at);
            }
        }
    }

    private RowSet RowsOf(PhraseQuery phrase)
    {
        var candidates = Fold([.. phrase.Stems.Select(stem => new WordQuery(stem))], (rows, more) => rows.IntersectWith(more));
        if (candidates.Next(0) < 0)
        {
            return candidates;
        }

        var starts = Occurrences(phrase.Stems[0], candidates, 0);
        for (var i = 1; i < phrase.Stems.Count; i++)
        {
            starts = Common(starts, Occurrences(phrase.Stems[i], candidates, i));
        }

        var found = new RowSet(rows);
        starts.ForEach(start => found.Add((int)(start >> 32)));
        return found;
    }

    /// <returns>Row in the upper half, position less <paramref name="offset"/> in the lower, ascending.</returns>
    private List<long> Occurrences(string stem, RowSet candidates, int offset)
    {
        var term = terms.Find(stem);
        var postings = terms.PostingsOf(term);
        var positions = terms.PositionsOf(term);
        var found = new List<long>();
        var (row, positionAt) = (-1, 0);
        for (var at = 0; at < postings.Length;)
        {
            var posting = Varint.Read(postings, ref at);
            row += (int)(posting >> 1);
            var count = (posting & 1) != 0 ? 1 : Varint.Read(postings, ref at);
            var wanted = candidates[row];
            uint position = 0;
            for (var i = 0; i < count; i++)
            {
                position += Varint.Read(positions, ref positionAt);
                if (wanted && position >= offset)
                {
                    found.Add(((long)row << 32) | (position - (uint)offset));
                }
            }
        }

        return found;
    }

    private static List<long> Common(List<long> left, List<long> right)
    {
        var common = new List<long>();
        for (int i = 0, j = 0; i < left.Count && j < right.Count;)
        {
            if (left[i] == right[j])
            {
                common.Add(left[i]);
            }

            var step = left[i].CompareTo(right[j]);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }

        return common;
    }
}
