using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Units;

/// <summary>What a noun says about the figure before it.</summary>
/// <param name="Name">person, household, application …; empty when the noun makes the figure no movement.</param>
/// <param name="Event">What the noun says when no verb does; null for plain people.</param>
/// <param name="Only">The events it counts for; empty means all.</param>
/// <param name="Counted">The event when a stock of them is counted without a verb: "the number of workers".</param>
/// <param name="NoMovement">casualties, money, tourists …; null for nouns that may move.</param>
public sealed record UnitNoun(string Name, string? Event, ClaimMeasure Measure, IReadOnlyList<string> Only, string? NoMovement, string? Counted = null);

/// <param name="Start">Index of the first word behind the figure that belongs to the noun phrase.</param>
/// <param name="End">Index after the noun.</param>
public sealed record UnitMention(UnitNoun Noun, int Start, int End);
