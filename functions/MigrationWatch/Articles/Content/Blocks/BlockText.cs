namespace MigrationWatch.Articles.Content.Blocks;

/// <summary>Texts compared by their letters and digits alone: quotes, dashes and blanks differ between a caption and its twin.</summary>
internal static class BlockText
{
    public static string Letters(string? text, int most = int.MaxValue) =>
        text is null ? "" : string.Concat(text.Where(char.IsLetterOrDigit).Take(most).Select(char.ToLowerInvariant));

    public static bool Same(string text, string? other) => other is not null && Letters(text) == Letters(other);

    /// <summary>Whether the text ends as a sentence does, in any script of the region.</summary>
    public static bool EndsSentence(string text) => text.TrimEnd('"', '”', '»', '“', '\'', '’', ')', ' ') is [.., '.' or '!' or '?' or '…' or '։' or '۔' or '。'];

    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
