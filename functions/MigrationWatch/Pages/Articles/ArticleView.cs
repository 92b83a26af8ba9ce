using MigrationWatch.Articles;
using MigrationWatch.Contracts;
using MigrationWatch.Pages.Figures;
using MigrationWatch.Pages.Records;
using MigrationWatch.Queries.Verdicts;

namespace MigrationWatch.Pages.Articles;

/// <param name="Extraction">As the public may see it.</param>
/// <param name="Withheld">Where the text names private persons.</param>
/// <param name="Matters">What other articles say of the same figures.</param>
/// <param name="Verdicts">Analysts' verdicts on the article as a whole, oldest first.</param>
public sealed record ArticleView(Article Article, Extraction Extraction, IReadOnlyList<TextSpan> Withheld, FoundMatters Matters, IReadOnlyList<Verdict> Verdicts, Citation Citation)
{
    /// <summary>The claims with their rivals and flags.</summary>
    public IReadOnlyList<Claim> Claims => Matters.Ledger.ClaimsOf(Extraction);
}
