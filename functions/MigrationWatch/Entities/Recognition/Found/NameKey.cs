using MigrationWatch.Entities.Matching;
using MigrationWatch.Entities.Russian;

namespace MigrationWatch.Entities.Recognition.Found;

/// <summary>A word by which its forms and repetitions are one.</summary>
internal static class NameKey
{
    public static string Of(ReadOnlySpan<char> word)
    {
        var folded = WordFolding.Fold(word);
        return folded.Length > 0 && folded[0] >= 'а' ? new string(RussianShapes.Stem(folded)) : folded;
    }
}
