using System.Numerics;

namespace MigrationWatch.Languages;

/// <summary>The last letters read, as keys: seven bits a letter, the newest lowest, so that a shorter sequence is a longer one's low bits.</summary>
internal struct LetterWindow
{
    /// <summary>Letters of one script that can be told apart.</summary>
    public const int LargestNumber = (1 << Bits) - 1;

    private const int Bits = 7;
    private ulong _letters;

    /// <summary>Letters held; a letter that no language has empties the window.</summary>
    public int Length { get; private set; }

    /// <param name="number">From 1; 0 for a letter that no language has.</param>
    public void Add(int number)
    {
        _letters = (_letters << Bits) | (uint)number;
        Length = number == 0 ? 0 : Math.Min(Length + 1, LetterCounts.Order);
    }

    /// <summary>The key of the last <paramref name="order"/> letters, at most <see cref="Length"/>.</summary>
    public readonly ulong Key(int order) => _letters & ((1UL << (order * Bits)) - 1);

    /// <summary>What came before a sequence's newest letter; 0 for a single letter.</summary>
    public static ulong Context(ulong key) => key >> Bits;

    /// <summary>The sequence without its oldest letter; 0 for a single letter.</summary>
    public static ulong Shorter(ulong key) => key & ((1UL << ((Order(key) - 1) * Bits)) - 1);

    public static int Order(ulong key) => (BitOperations.Log2(key) / Bits) + 1;
}
