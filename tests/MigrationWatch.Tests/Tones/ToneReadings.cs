using MigrationWatch.Contracts;
using MigrationWatch.Tones;

namespace MigrationWatch.Tests.Tones;

/// <summary>Reads texts in which <c>[ ]</c> marks the target and the usual quotation marks quoted speech.</summary>
internal static class ToneReadings
{
    private static readonly ToneAnalyzer Analyzer = new();

    public static TargetTone Towards(string marked)
    {
        var start = marked.IndexOf('[');
        var text = marked.Replace("[", "").Replace("]", "");
        var target = new TextSpan(start, marked.IndexOf(']') - start - 1);
        return Analyzer.Read(text, LanguageOf(text), Quoted(text), [target]).Targets.Single();
    }

    public static Tone Of(string text) => Read(text).Document;

    public static ToneReading Read(string text) => Analyzer.Read(text, LanguageOf(text), Quoted(text), []);

    private static string LanguageOf(string text) => text.Any(letter => letter is >= 'а' and <= 'я') ? "ru" : "en";

    private static List<TextSpan> Quoted(string text)
    {
        var spans = new List<TextSpan>();
        for (var open = text.IndexOfAny(['“', '«']); open >= 0; open = text.IndexOfAny(['“', '«'], spans[^1].End))
        {
            spans.Add(new(open, text.IndexOfAny(['”', '»'], open) - open + 1));
        }

        return spans;
    }
}
