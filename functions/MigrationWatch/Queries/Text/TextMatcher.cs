using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Language;

namespace MigrationWatch.Queries.Text;

/// <summary>Finds the articles of one segment that satisfy a full-text condition.</summary>
/// <param name="tables">A word or phrase may be in any of them.</param>
internal sealed class TextMatcher(IReadOnlyList<TermTable> tables, int rows)
{
    public RowSet Match(TextQuery query) => query switch
    {
        WordQuery word => RowsOf(word.Stem),
        PrefixQuery prefix => RowsOf(prefix),
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
        foreach (var terms in tables)
        {
            AddRows(found, terms, terms.Find(stem));
        }

        return found;
    }

    private RowSet RowsOf(PrefixQuery prefix)
    {
        var found = new RowSet(rows);
        foreach (var terms in tables)
        {
            var range = terms.StartingWith(prefix.Beginning);
            for (var term = range.Start.Value; term < range.End.Value; term++)
            {
                AddRows(found, terms, term);
            }
        }

        return found;
    }

    private RowSet RowsOf(PhraseQuery phrase)
    {
        var found = new RowSet(rows);
        foreach (var terms in tables)
        {
            AddRows(found, terms, phrase);
        }

        return found;
    }

    private static void AddRows(RowSet found, TermTable terms, int term)
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

    private void AddRows(RowSet found, TermTable terms, PhraseQuery phrase)
    {
        var candidates = RowSet.All(rows);
        foreach (var stem in phrase.Stems)
        {
            var having = new RowSet(rows);
            AddRows(having, terms, terms.Find(stem));
            candidates.IntersectWith(having);
        }

        if (candidates.Next(0) < 0)
        {
            return;
        }

        var words = phrase.Stems.Select(stem => new PlaceCursor(terms, terms.Find(stem))).ToArray();
        var starts = new List<uint>();
        for (var row = candidates.Next(0); row >= 0; row = candidates.Next(row + 1))
        {
            if (HasPhrase(words, row, starts))
            {
                found.Add(row);
            }
        }
    }

    /// <summary>Row by row, and no further than a word that leaves no beginning of the phrase: lists of all places would take hundreds of megabytes for frequent words.</summary>
    /// <param name="starts">Lent, so that it is not made anew for every row.</param>
    private static bool HasPhrase(PlaceCursor[] words, int row, List<uint> starts)
    {
        words[0].MoveTo(row);
        words[0].ReadAll(starts);
        for (var i = 1; i < words.Length && starts.Count > 0; i++)
        {
            words[i].MoveTo(row);
            words[i].KeepFollowed(starts, (uint)i);
        }

        return starts.Count > 0;
    }
}
