namespace MigrationWatch.Benchmarks.Gold;

/// <summary>The gold files of claims and measures hold both languages; one letter tells them apart.</summary>
internal static class GoldLanguage
{
    public static string Of(string text) => text.Any(letter => letter is >= 'а' and <= 'я') ? "ru" : "en";
}
