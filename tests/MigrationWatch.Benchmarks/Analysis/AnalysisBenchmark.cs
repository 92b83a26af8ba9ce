using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Analyzers;
using MigrationWatch.Benchmarks.Feeds;
using MigrationWatch.Benchmarks.Quality;
using MigrationWatch.Contracts;
using MigrationWatch.Sentences;

namespace MigrationWatch.Benchmarks.Analysis;

/// <summary><c>analysis</c>: tokens a second of the whole analysis (entities, tone, topics, quotes, claims) against wink-nlp and compromise on the same texts, one thread each.</summary>
internal static class AnalysisBenchmark
{
    private const string Rivals = "tests/MigrationWatch.Benchmarks/Analysis/Rivals";

    /// <summary>Sentences an article; texts of one sentence would measure the call, not the reading.</summary>
    private const int SentencesPerText = 35;

    private const int Texts = 40;

    public static Command Create()
    {
        var seconds = new Option<double>("--seconds") { Description = "How long each is measured.", DefaultValueFactory = _ => 5 };
        var stages = new Option<bool>("--stages") { Description = "Only ours: where the time goes." };
        var command = new Command("analysis", "Speed of a whole analysis against wink-nlp and compromise.") { seconds, stages };
        command.SetAction(async (result, cancellation) =>
        {
            var texts = Articles();
            if (result.GetValue(stages))
            {
                AnalysisStages.Print(texts, result.GetValue(seconds));
                return;
            }

            var tokens = texts.Sum(text => Tokenizer.Tokenize(text).Count);
            Console.WriteLine($"{texts.Length} texts, {tokens} tokens; best pass of {result.GetValue(seconds)} s, one thread");
            var ours = await OursAsync(texts, result.GetValue(seconds), cancellation);
            Print("MigrationWatch", ours, tokens, ours);
            foreach (var rival in (string[])["wink", "compromise"])
            {
                Print(rival, await TheirsAsync(rival, texts, result.GetValue(seconds), cancellation), tokens, ours);
            }

            Print("MigrationWatch", await OursAsync(texts, result.GetValue(seconds), cancellation), tokens, ours);
            Console.WriteLine($"peak memory of this process {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB");
        });
        return command;
    }

    private static string[] Articles()
    {
        var sentences = GoldSentence.Read(Path.Combine(AppContext.BaseDirectory, "Gold", "entities-en.txt")).Select(sentence => sentence.Text).ToList();
        return [.. Enumerable.Range(0, Texts).Select(text => string.Join(' ', Enumerable.Range(0, SentencesPerText).Select(i => sentences[((text * 23) + (i * 7)) % sentences.Count])))];
    }

    private static async Task<FeedTiming> OursAsync(string[] texts, double seconds, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddAnalyzers(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var analyzer = services.GetRequiredService<ArticleAnalyzer>();
        var best = double.MaxValue;
        for (var total = Stopwatch.StartNew(); total.Elapsed.TotalSeconds < seconds;)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var text in texts)
            {
                await analyzer.AnalyzeAsync(new AnalysisRequest(text), cancellation);
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return new(texts.Length, best);
    }

    private static async Task<FeedTiming?> TheirsAsync(string rival, string[] texts, double seconds, CancellationToken cancellation)
    {
        var installed = Directory.Exists($"{Rivals}/node_modules")
            || await FeedRivals.RunAsync("npm", ["install", "--prefix", Rivals, "--no-audit", "--no-fund", "--no-package-lock"], "", cancellation) is not null;
        var output = installed ? await FeedRivals.RunAsync("node", [$"{Rivals}/rivals.mjs", rival, $"{seconds}"], JsonSerializer.Serialize(texts), cancellation) : null;
        return output is null ? null : JsonSerializer.Deserialize<FeedTiming>(output, JsonSerializerOptions.Web);
    }

    private static void Print(string name, FeedTiming? timing, int tokens, FeedTiming ours) => Console.WriteLine(timing is null
        ? $"{name,-16} not installed here"
        : $"{name,-16} {tokens / timing.Seconds,12:F0} tokens/s   ours is {timing.Seconds / ours.Seconds,6:F1} times as fast");
}
