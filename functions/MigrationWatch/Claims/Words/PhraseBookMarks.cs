namespace MigrationWatch.Claims.Words;

/// <summary>Gives each phrase book the bit by which words remember its answers.</summary>
internal static class PhraseBookMarks
{
    private static int _count = -1;

    /// <returns>0 once the bits are used up: then nothing is remembered, and the book is slower but right.</returns>
    public static ulong Next() => Interlocked.Increment(ref _count) is < 64 and var book ? 1UL << book : 0;
}
