using System.CommandLine;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Analyzers;
using MigrationWatch.Contracts;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Benchmarks.Scale;

/// <summary><c>scale</c>: which limit binds first at ten thousand, a million and ten million articles a day, and how long articles wait at the peaks.</summary>
internal static class ScaleBenchmark
{
    /// <summary>Half of what an hour brings comes in its first five minutes: assumed, since no feed collection of ours has the times of polls.</summary>
    private static readonly Option<double> _wave = new("--wave") { Description = "Share of an hour's articles in its first five minutes.", DefaultValueFactory = _ => 0.5 };
    private static readonly Option<int[]> _articles = new("--articles") { Description = "Articles a day.", DefaultValueFactory = _ => [10_000, 1_000_000, 10_000_000], AllowMultipleArgumentsPerToken = true };
    private static readonly Option<int> _each = new("--each") { Description = "New articles a feed brings a day; feeds follow from it.", DefaultValueFactory = _ => 20 };

    private static readonly Option<int> _parts = new("--parts") { Description = "Parts of an open day, MigrationWatch:Storage:DayParts.", DefaultValueFactory = _ => new DayPartOptions().DayParts };

    /// <summary>Characters of an article, as in README's cost.</summary>
    private const int Characters = 4500;

    /// <summary>A million records fit in 1 GB, as the benchmark queries shows; an instance has 2.</summary>
    private const double RecordsInMemory = 2_000_000;

    public static Command Create()
    {
        var command = new Command("scale", "Which limit binds first at 10 thousand, 1 million and 10 million articles a day; limits and their sources in Scale/scale-limits.tsv.") { _wave, _articles, _each, _parts };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellation)
    {
        var processor = await MeasureAsync(cancellation);
        var limits = ScaleLimit.Read(processor, result.GetValue(_parts)).OrderBy(limit => limit.Articles).ToList();
        Console.WriteLine($"analysis of {Characters:N0} characters, measured: {processor * 1000:F1} ms of a processor (fetching and storing not in it)\n\nlimit                  reached at articles/s   a day");
        foreach (var limit in limits)
        {
            Console.WriteLine($"{limit.Name,-22} {limit.Articles,22:N1}   {limit.Articles * 86_400,14:N0}   {limit.Ceiling:N1} {limit.Unit}");
        }

        foreach (var articles in result.GetValue(_articles)!)
        {
            Tell(articles, articles / result.GetValue(_each), result.GetValue(_wave), limits);
        }

        return 0;
    }

    private static void Tell(int articles, int feeds, double wave, IReadOnlyList<ScaleLimit> limits)
    {
        var first = limits[0];
        var day = DaySimulation.Run(articles, wave, first.Articles);
        Console.WriteLine($"\n{articles:N0} articles a day of {feeds:N0} feeds: {articles / 86_400.0:N2} a second, {day.Peak:N2} at the peaks");
        Console.WriteLine($"  all limits as they are: {first.Name} first; most waiting {day.Waiting:N0}, longest {day.Wait.TotalMinutes:N1} min, left at midnight {day.Left:N0}");
        Console.WriteLine($"  index: an instance's memory is full after {RecordsInMemory / articles:N1} days; then retention (ExtractionDays), larger instances, or Azure Data Explorer over the same files");
        foreach (var limit in limits.Where(limit => limit.Articles < day.Peak))
        {
            var alone = DaySimulation.Run(articles, wave, limit.Articles);
            var verdict = alone.Left > 0 ? "not enough for the day" : $"peaks wait {alone.Wait.TotalMinutes:N1} min";
            Console.WriteLine($"  {limit.Name}: {verdict}. {limit.Answer}");
        }
    }

    /// <summary>Processor seconds of the built-in analysis of an article, from the sample newsroom's articles for a few seconds after a warm-up.</summary>
    private static async Task<double> MeasureAsync(CancellationToken cancellation)
    {
        var configuration = new ConfigurationBuilder().Build();
        await using var services = new ServiceCollection().AddLogging().AddMigrationWatch(configuration).BuildServiceProvider();
        var analyzer = services.GetRequiredService<ArticleAnalyzer>();
        var texts = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Demo", "Articles")).Select(File.ReadAllText).ToList();
        var process = Process.GetCurrentProcess();
        var (begun, characters) = (TimeSpan.Zero, 0L);
        for (var round = 0; round < 60; round++)
        {
            if (round == 20)
            {
                process.Refresh();
                (begun, characters) = (process.TotalProcessorTime, 0);
            }

            foreach (var text in texts)
            {
                await analyzer.AnalyzeAsync(new AnalysisRequest(text, "", null, null, Id: "a"), cancellation);
                characters += text.Length;
            }
        }

        process.Refresh();
        return (process.TotalProcessorTime - begun).TotalSeconds / characters * Characters;
    }
}
