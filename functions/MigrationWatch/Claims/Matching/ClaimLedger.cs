using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Matching;

/// <summary>The claims of many articles brought together: echoes, rivals, revisions, contradictions. A pure function of its extractions.</summary>
public sealed class ClaimLedger
{
    private readonly Dictionary<(string Article, string Claim), Claim> _annotated = [];

    private ClaimLedger(IReadOnlyList<ClaimMatter> matters) => Matters = matters;

    /// <summary>Largest first by the articles that print it, then by its first claim's id.</summary>
    public IReadOnlyList<ClaimMatter> Matters { get; }

    public static ClaimLedger Of(IEnumerable<Extraction> extractions)
    {
        var articles = extractions.OrderBy(extraction => extraction.Published ?? extraction.Stored).ThenBy(extraction => extraction.Id, StringComparer.Ordinal).ToList();
        var entries = articles.SelectMany(article => article.Claims.Select(claim => LedgerEntry.Of(article, claim)));
        var matters = MatterGrouping.Group(entries)
            .OrderByDescending(matter => matter.Positions.Sum(position => position.Entries.Count))
            .ThenBy(matter => matter.Positions[0].First.Claim.Id, StringComparer.Ordinal);
        var ledger = new ClaimLedger([.. matters]);
        foreach (var matter in ledger.Matters)
        {
            ledger.Annotate(matter);
        }

        foreach (var article in articles)
        {
            ledger.Flag(article);
        }

        return ledger;
    }

    /// <summary>An article's claims with their independent sources, rivals and flags.</summary>
    public IReadOnlyList<Claim> ClaimsOf(Extraction extraction) =>
        [.. extraction.Claims.Select(claim => _annotated.GetValueOrDefault((extraction.Id, claim.Id), claim))];

    private void Annotate(ClaimMatter matter)
    {
        var rivals = matter.Rivals;
        foreach (var position in matter.Positions)
        {
            var others = rivals.Contains(position) ? rivals.Where(rival => rival != position).Select(rival => rival.First.Claim.Id).ToList() : [];
            foreach (var entry in position.Entries)
            {
                _annotated[(entry.Article, entry.Claim.Id)] = entry.Claim with
                {
                    IndependentSources = position.IndependentSources,
                    Rivals = others,
                    Flags = [.. entry.Claim.Flags, .. PositionFlags.Of(position, entry)],
                };
            }
        }
    }

    private void Flag(Extraction article)
    {
        foreach (var (claim, flag) in Contradictions.In(article))
        {
            var key = (article.Id, claim.Id);
            var known = _annotated.GetValueOrDefault(key, claim);
            _annotated[key] = known with { Flags = [.. known.Flags, flag] };
        }
    }
}
