using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Quantities;

public enum QuantityKind
{
    /// <summary>May count people, households or cases: the noun behind it decides.</summary>
    Count,

    /// <summary>Percent, or a fraction as percent ("every third" is 33.3).</summary>
    Share,

    /// <summary>Money, an ordinal, an age, a year, an identifier, a clock: never a movement.</summary>
    Other,
}

/// <summary>A figure with its hedges.</summary>
/// <param name="Start">Index of the first word, hedges included.</param>
/// <param name="Number">Index of the first word of the number itself.</param>
/// <param name="End">Index after the last word.</param>
/// <param name="IsEarlier">It is what a newer figure is compared with: "up from 2,000".</param>
public sealed record QuantityMention(int Start, int Number, int End, Quantity Quantity, QuantityKind Kind, bool IsEarlier);
