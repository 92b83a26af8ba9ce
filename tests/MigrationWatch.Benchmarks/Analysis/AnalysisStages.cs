using System.Diagnostics;
using MigrationWatch.Analyzers;
using MigrationWatch.Claims;
using MigrationWatch.Contracts;
using MigrationWatch.Entities.Places;
using MigrationWatch.Entities.Recognition;
using MigrationWatch.Languages;
using MigrationWatch.Privacy;
using MigrationWatch.Quotes;
using MigrationWatch.Sentences;
using MigrationWatch.Tones;
using MigrationWatch.Topics;

namespace MigrationWatch.Benchmarks.Analysis;

/// <summary><c>analysis --stages</c>: nanoseconds and bytes a token of each stage, run alone over all texts; places with their tokens, entities and claims without them, since places are read once.</summary>
internal static class AnalysisStages
{
    public static void Print(string[] texts, double seconds)
    {
        var tokens = texts.Sum(text => Tokenizer.Tokenize(text).Count);
        var whole = 0.0;
        // The compiler needs some seconds to see which paths are hot.
        Best(texts.Length, Stages(texts).First().Run, seconds);
        foreach (var (name, run) in Stages(texts))
        {
            var nanoseconds = Best(texts.Length, run, seconds) * 1e9 / tokens;
            whole = whole == 0 ? nanoseconds : whole;
            Console.WriteLine($"{name,-12} {nanoseconds,8:F1} ns a token {nanoseconds / whole,6:P0} {(double)Allocated(texts.Length, run) / tokens,8:F0} bytes a token");
        }
    }

    /// <summary>The whole comes first, so that each stage's share of it can be told.</summary>
    private static IEnumerable<(string Name, Action<int> Run)> Stages(string[] texts)
    {
        var (languages, recognizer, tones, topics) = (new LanguageDetector(), new EntityRecognizer(), new ToneAnalyzer(), new TopicDetector());
        var (speakers, privacy, claims) = (new SpeakerFinder(), new PersonPrivacy(), new ClaimExtractor());
        var analyzer = new ArticleAnalyzer(new BuiltInTextAnalyzer(languages, recognizer, tones), topics, speakers, privacy, claims);
        var entities = texts.Select(text => recognizer.Recognize(text, "en")).ToArray();
        var quotes = texts.Select(QuoteFinder.Find).ToArray();
        var split = texts.Select(text => new SplitText(text)).ToArray();
        yield return ("all", i => analyzer.AnalyzeAsync(new AnalysisRequest(texts[i]), default).GetAwaiter().GetResult());
        yield return ("tokens", i => Tokenizer.Tokenize(texts[i]));
        yield return ("sentences", i => SentenceSplitter.Split(texts[i], split[i].Tokens));
        yield return ("language", i => languages.Detect(texts[i]));
        yield return ("places", i => Gazetteer.Default.Find(new SplitText(texts[i]), "en"));
        yield return ("entities", i => recognizer.Recognize(split[i], "en"));
        yield return ("tone", i => tones.Read(split[i], "en", quotes[i], []));
        yield return ("claims", i => claims.Extract(split[i], null, "en", entities[i]));
        yield return ("topics", i => topics.Detect(split[i], null, entities[i]));
        yield return ("privacy", i => privacy.Mark(split[i], entities[i]));
        yield return ("quotes", i => speakers.Find(split[i], QuoteFinder.Find(texts[i]), entities[i]));
    }

    private static long Allocated(int texts, Action<int> run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < texts; i++)
        {
            run(i);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static double Best(int texts, Action<int> run, double seconds)
    {
        var best = double.MaxValue;
        for (var total = Stopwatch.StartNew(); total.Elapsed.TotalSeconds < seconds;)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < texts; i++)
            {
                run(i);
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }
}
