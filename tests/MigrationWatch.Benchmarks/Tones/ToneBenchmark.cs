using System.CommandLine;
using System.Diagnostics;
using MigrationWatch.Languages;
using MigrationWatch.Sentences;
using MigrationWatch.Tones;

namespace MigrationWatch.Benchmarks.Tones;

/// <summary><c>tones</c>: tokens a second of language detection, cutting into sentences and tone, one thread; their start-up; and whether they are linear up to 1 MB.</summary>
internal static class ToneBenchmark
{
    public static Command Create()
    {
        var seconds = new Option<double>("--seconds") { Description = "How long each step is measured.", DefaultValueFactory = _ => 3 };
        var command = new Command("tones", "Language and tone: speed, start-up, linearity.") { seconds };
        command.SetAction(result => Run(result.GetValue(seconds)));
        return command;
    }

    private static void Run(double seconds)
    {
        var start = Stopwatch.GetTimestamp();
        var (detector, analyzer) = (new LanguageDetector(), new ToneAnalyzer());
        foreach (var language in new[] { "en", "ru" })
        {
            Read(detector, analyzer, Article(language));
        }

        Console.WriteLine($"start-up with both lexicons and the Latin and Cyrillic models: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms");
        foreach (var language in new[] { "en", "ru" })
        {
            Measure(language, detector, analyzer, seconds);
        }

        foreach (var kilobytes in new[] { 64, 256, 1024 })
        {
            // No full stop at all: one sentence that everything has to look at.
            var text = string.Concat(Enumerable.Repeat("they blamed him but not her and ", kilobytes * 32));
            Console.WriteLine($"one sentence of {kilobytes,5} KB: {Best(() => Read(detector, analyzer, text), 0.5) * 1000:F1} ms");
        }
    }

    private static void Measure(string language, LanguageDetector detector, ToneAnalyzer analyzer, double seconds)
    {
        var text = Article(language);
        var tokens = Tokenizer.Tokenize(text);
        var split = new SplitText(text);
        Print(language, "language", tokens.Count, Best(() => detector.Detect(text), seconds));
        Print(language, "tokens and sentences", tokens.Count, Best(() => SentenceSplitter.Split(text, Tokenizer.Tokenize(text)), seconds));
        Print(language, "tone", tokens.Count, Best(() => analyzer.Read(split, language, [], []), seconds));
        Print(language, "all", tokens.Count, Best(() => Read(detector, analyzer, text), seconds));
    }

    private static void Print(string language, string step, int tokens, double time) =>
        Console.WriteLine($"{language} {step,-22} {time * 1e6,8:F1} us an article of {tokens} tokens {tokens / time / 1e6,8:F2} M tokens/s");

    private static void Read(LanguageDetector detector, ToneAnalyzer analyzer, string text) => analyzer.Read(text, detector.Detect(text).Code, [], []);

    /// <returns>Seconds of the fastest call.</returns>
    private static double Best(Action action, double seconds)
    {
        var best = double.MaxValue;
        for (var total = Stopwatch.StartNew(); total.Elapsed.TotalSeconds < seconds;)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    private static string Article(string language)
    {
        using var stream = typeof(LanguageDetector).Assembly.GetManifestResourceStream($"MigrationWatch.Languages.Texts.{language}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
