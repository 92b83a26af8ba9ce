using MigrationWatch.Contracts;
using MigrationWatch.Pages.Records;
using MigrationWatch.Queries.Verdicts;

namespace MigrationWatch.Pages.Figures;

/// <param name="Article">As the public may see it.</param>
/// <param name="Verdicts">Analysts' verdicts on this claim, oldest first.</param>
public sealed record FigureView(Extraction Article, Claim Claim, FoundMatters Matters, IReadOnlyList<Verdict> Verdicts, Citation Citation);
