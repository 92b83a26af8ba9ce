namespace MigrationWatch.Pages.Charts;

/// <summary>One period's count.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day.</param>
/// <param name="To">A list whose total is the count.</param>
public sealed record TimeBar(DateOnly Start, DateOnly End, int Count, string To);
