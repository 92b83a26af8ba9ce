using System.CommandLine;
using System.IO.Compression;
using System.Text;
using MigrationWatch.Articles.Content;

namespace MigrationWatch.Benchmarks.Articles;

/// <summary><c>articles</c>: pages a second against Readability with jsdom on the same pages, one thread each, and time and memory up to 15 MB.</summary>
internal static class ArticleBenchmark
{
    /// <summary>The best counts, for both: the first ones are compiled while they run.</summary>
    public const int Passes = 4;

    private static readonly ArticleTextExtractor s_extractor = new();

    public static Command Create()
    {
        var folder = new Option<string?>("--folder") { Description = "Pages (.html, .html.gz); by default the shared ones, else the tests' samples." };
        var most = new Option<int>("--most") { Description = "Pages taken, evenly spread.", DefaultValueFactory = _ => 120 };
        var command = new Command("articles", "Article text: speed against Readability with jsdom, and whether it is linear.") { folder, most };
        command.SetAction(async (result, cancellation) =>
        {
            var files = Files(result.GetValue(folder), result.GetValue(most));
            var ours = Ours(files);
            Console.WriteLine($"{files.Length} pages, best of {Passes} passes\nMigrationWatch   {files.Length / ours,8:F0} pages per processor second");
            var theirs = await ReadabilityRival.MeasureAsync(files, cancellation);
            Console.WriteLine(theirs is null
                ? "Readability      not installed here"
                : $"Readability      {files.Length / theirs.Value,8:F0} pages per processor second   ours is {theirs.Value / ours:F1} times as fast");
            Linearity();
        });
        return command;
    }

    public static byte[] Read(string file)
    {
        using var stream = File.OpenRead(file);
        using Stream content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        return memory.ToArray();
    }

    private static string[] Files(string? folder, int most)
    {
        var place = folder ?? (Directory.Exists("../shared/eval/text/html") ? "../shared/eval/text/html" : "tests/MigrationWatch.Tests/Articles/Content/Samples");
        var all = Directory.EnumerateFiles(place, "*.html*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Path.GetFullPath).ToList();
        return [.. all.Where((_, i) => i * most / all.Count != (i - 1) * most / all.Count || i == 0)];
    }

    private static double Ours(string[] files)
    {
        var pages = Array.ConvertAll(files, file => new PageDocument(Read(file)));
        return Enumerable.Range(0, Passes).Min(_ => Time(() => Array.ForEach(pages, page => s_extractor.Extract(page))));
    }

    private static void Linearity()
    {
        const string Part = "<div class=item><h2>A subhead</h2><p>A paragraph, of some length, with <a href=/x>a link</a> and <b>bold</b> words, as pages have them.</p><ul><li>One<li>Two</ul></div>";
        foreach (var megabytes in (int[])[1, 2, 4, 8, 15])
        {
            var page = new PageDocument(Encoding.ASCII.GetBytes(new StringBuilder().Insert(0, Part, (megabytes << 20) / Part.Length).ToString()));
            s_extractor.Extract(page);
            GC.Collect();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var seconds = Time(() => s_extractor.Extract(page));
            Console.WriteLine($"{page.Body.Length / 1e6,6:F1} MB {seconds * 1000,8:F0} ms {page.Body.Length / 1e6 / seconds,6:F0} MB/s   working set {Environment.WorkingSet / 1e6:F0} MB, live before {before / 1e6:F0} MB");
        }
    }

    /// <summary>Processor seconds of the whole process, collector and compiler included: a busy machine must not decide who is faster.</summary>
    private static double Time(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }
}
