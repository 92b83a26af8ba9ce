using MigrationWatch.Contracts;

namespace MigrationWatch.Claims;

/// <summary>The claims of one text, the main one first, and where a figure was seen but left alone, with the reason.</summary>
public sealed record ClaimFindings(IReadOnlyList<Claim> Claims, IReadOnlyList<PolicyMeasure> Measures, IReadOnlyList<Abstention> Abstained);
