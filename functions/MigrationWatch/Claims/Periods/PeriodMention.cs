using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Periods;

/// <param name="Start">Index of the first word.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Period">Null when the words name a date that can't be placed: no year and no day of writing.</param>
/// <param name="IsEarlier">It dates the figure that a newer one is compared with.</param>
public sealed record PeriodMention(int Start, int End, ClaimPeriod? Period, bool IsEarlier = false);
